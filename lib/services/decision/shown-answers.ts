import "server-only";
import { z } from "zod";
import { type KeyHolder, openForDebtor } from "@/lib/services/debtor/personal-data";
import type { DecisionRecord } from "./store";

/** An answer as pages show it: to the person, and to who answers them. */
export type ShownAnswer = Pick<
  DecisionRecord,
  "id" | "planId" | "kind" | "outcome" | "decidedAt"
> & {
  /** A code, see lib/domain/plan/decision.ts. */
  reason: string;
  /** What was added in words to the person. */
  words: string | null;
};

export function shownAnswer(record: KeyHolder, answer: DecisionRecord): ShownAnswer {
  const { id, planId, kind, outcome, reason, decidedAt, wordsSealed } = answer;
  const words = wordsSealed && openForDebtor(record, wordsSealed, z.string());
  return { id, planId, kind, outcome, reason, decidedAt, words };
}
