import "server-only";
import { findSecret } from "@/lib/domain/conversation/find-secret";
import { answerSchema } from "@/lib/domain/conversation/forms";
import { statusAfter } from "@/lib/domain/conversation/status";
import { err, type Result } from "@/lib/domain/result";
import { type Advisor, findForStaff } from "./find-for-staff";
import { changeAsStaff, type StaffChangeError } from "./staff-change";

export type AnswerError =
  | StaffChangeError
  | "text_missing"
  | "text_too_long"
  | "form_incomplete"
  | "card_number";

const FORM_ERRORS = ["text_missing", "text_too_long", "form_incomplete"] as const;

/**
 * An answer by whoever has the conversation, once for each key; the person is told of it where they are away
 * (tell-of-answer.ts). A creditor may write its own IBAN, nobody writes a card's number. Errors: see AnswerError.
 */
export async function answerConversation(input: {
  advisor: Advisor;
  conversationId: string;
  values: Readonly<Record<string, unknown>>;
  now: Date;
}): Promise<Result<null, AnswerError>> {
  const { advisor, conversationId, values, now } = input;
  const parsed = answerSchema.safeParse(values);
  if (!parsed.success) {
    const code = parsed.error.issues[0]?.message;
    return err(FORM_ERRORS.find((known) => known === code) ?? "form_incomplete");
  }
  const { text, key } = parsed.data;
  if (findSecret(text) === "card") return err("card_number");
  const found = await findForStaff(advisor, conversationId);
  if (!found) return err("conversation_unknown");
  const { staffId } = advisor.actor;
  const status = statusAfter(found.conversation.status, "answered");
  if (!status || found.conversation.staffId !== staffId) return err("conversation_lost");
  return changeAsStaff({
    ...{ advisor, found, status, staffId, key, now },
    ...{ said: { text }, action: "conversation.answered" },
  });
}
