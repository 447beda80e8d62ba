// What people say afterwards in two taps: why it came to this, and how it went. For the creditor's root causes, never
// about the person. None of the answers says anything about health (art. 9 GDPR).
import { z } from "zod";
import { writtenText } from "@/lib/domain/written-text";

export const CAUSES = [
  "income_fell",
  "costs_rose",
  "life_changed",
  "bill_surprising",
  "bill_missed",
  "service_problem",
  "prefer_not_to_say",
] as const;

/** From hard to easy: 1 to 5 in the report. */
export const EASE = ["very_hard", "hard", "neither", "easy", "very_easy"] as const;

export const COMMENT_LENGTH_MAX = 1000;

/** One answer at a time, as a form posts it. */
export const answerSchema = z.union([
  z.object({ cause: z.enum(CAUSES) }),
  z.object({ ease: z.enum(EASE) }),
  z.object({
    comment: z
      .string()
      .transform((text) => writtenText(text).slice(0, COMMENT_LENGTH_MAX))
      .pipe(z.string().min(1)),
  }),
]);
export type Answer = z.output<typeof answerSchema>;

/** The questions in their order; the page shows one. */
export const QUESTIONS = ["cause", "ease", "comment", "done"] as const;
export type Question = (typeof QUESTIONS)[number];

/** What comes after an answer, or after passing over it. */
export function questionAfter(question: Question): Question {
  return QUESTIONS[QUESTIONS.indexOf(question) + 1] ?? "done";
}
