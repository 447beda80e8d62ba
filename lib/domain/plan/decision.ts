// How a person of the creditor's answers somebody who asked for more than the rules allow. Codes are message keys.
import { z } from "zod";
import { writtenText } from "@/lib/domain/written-text";

export const DECISION_OUTCOMES = ["approved", "refused"] as const;
export type DecisionOutcome = (typeof DECISION_OUTCOMES)[number];

/** Why, by outcome. None says anything about health or a person's life: that goes into the words to them. */
export const DECISION_REASONS = {
  approved: ["situation_understood", "one_time_exception"],
  refused: ["not_affordable", "too_long", "too_small", "too_late", "facts_changed", "other"],
} as const satisfies Readonly<Record<DecisionOutcome, readonly string[]>>;
export type DecisionReason = (typeof DECISION_REASONS)[DecisionOutcome][number];

export const DECISION_WORDS_MAX = 1000;

const ALL_REASONS = [...DECISION_REASONS.approved, ...DECISION_REASONS.refused] as const;

/**
 * The form of a decision. Errors: `form_incomplete` (what no page of ours sends), `reason_missing` (none, or one of the
 * other outcome), `words_missing` (a refusal for another reason says which), `words_too_long`.
 */
export const decisionFormSchema = z
  .object({
    key: z.uuid({ error: "form_incomplete" }),
    outcome: z.enum(DECISION_OUTCOMES, { error: "outcome_missing" }),
    reason: z.enum(ALL_REASONS, { error: "reason_missing" }),
    words: z
      .string()
      .default("")
      .transform(writtenText)
      .pipe(z.string().max(DECISION_WORDS_MAX, { error: "words_too_long" })),
  })
  .refine(({ outcome, reason }) => isReasonOf(outcome, reason), {
    ...{ path: ["reason"], error: "reason_missing" },
  })
  .refine(({ reason, words }) => reason !== "other" || words.length > 0, {
    ...{ path: ["words"], error: "words_missing" },
  });

export type DecisionForm = z.output<typeof decisionFormSchema>;

function isReasonOf(outcome: DecisionOutcome, reason: DecisionReason): boolean {
  const reasons: readonly string[] = DECISION_REASONS[outcome];
  return reasons.includes(reason);
}
