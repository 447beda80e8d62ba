import "server-only";
import { refuseImpersonator } from "@/lib/domain/actor/impersonator";
import type { Answer } from "@/lib/domain/feedback/answers";
import { sealForDebtor } from "@/lib/services/debtor/personal-data";
import type { ActingDebtor } from "@/lib/services/debtor/read-debtor";
import { saveAnswer } from "./store";

/**
 * Keeps one answer of the person's session, for the report of root causes. Repeating it changes nothing; another answer
 * to the same question takes its place. What they wrote is sealed under their key and goes with them.
 */
export async function giveFeedback(input: {
  debtor: ActingDebtor;
  answer: Answer;
  now: Date;
}): Promise<void> {
  refuseImpersonator(input.debtor);
  const { debtor, answer, now } = input;
  const { creditorId, debtorId, sessionId } = debtor.actor;
  await saveAnswer({
    ...{ creditorId, debtorId, sessionId, now },
    cause: "cause" in answer ? answer.cause : null,
    ease: "ease" in answer ? answer.ease : null,
    commentSealed: "comment" in answer ? sealForDebtor(debtor.record, answer.comment) : null,
  });
}
