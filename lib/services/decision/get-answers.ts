import "server-only";
import { FILE } from "@/lib/services/account/debtor-file";
import type { DebtorFileRecord } from "@/lib/services/account/store";
import type { ReadDebtor } from "@/lib/services/debtor/read-debtor";
import { newestPlan } from "@/lib/services/plan/plan-record";
import { type ShownAnswer, shownAnswer } from "./shown-answers";
import { ANSWERS, type DecisionRecord } from "./store";

/** What this page reads beside the session. */
export const ANSWERS_PAGE = { ...FILE, answers: ANSWERS };

export type AnswersPage = {
  answers: ShownAnswer[];
  /** Where the person goes on from the newest; null where nothing is to be done. */
  next: "accept" | "choose" | "change" | null;
};

/** Read model of what a person was answered, the newest first, with what they can do now. */
export function getAnswers(debtor: ReadDebtor<typeof ANSWERS_PAGE>): AnswersPage {
  const { file, answers } = debtor.read;
  const [newest] = answers;
  return {
    answers: answers.map((answer) => shownAnswer(debtor.record, answer)),
    next: newest ? nextAfter(newest, file) : null,
  };
}

function nextAfter(
  { kind, outcome, planId }: DecisionRecord,
  file: DebtorFileRecord,
): AnswersPage["next"] {
  const [plan] = file.plans;
  if (kind === "change") {
    return outcome === "refused" && newestPlan(file, ["active"]) ? "change" : null;
  }
  if (outcome === "refused") return plan ? null : "choose";
  return plan?.status === "proposed" && plan.id === planId ? "accept" : null;
}
