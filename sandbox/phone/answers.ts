// What a person does with a message on their phone: answers an SMS, or presses "unsubscribe" in an e-mail.
import { HttpProblem } from "../http";
import { pressUnsubscribe } from "../mail/unsubscribe";
import { postReply } from "../sms/reply";
import type { PhoneDeps } from "./view";

const textLengthMax = 160;

export type AnswerDeps = Pick<PhoneDeps, "messages" | "people"> & {
  appUrl: string;
  smsAuthToken: string;
};

/**
 * Sends the typed words to whoever wrote last to a demo person, or to a phone that is named itself. Throws where there is
 * no phone, or the application says no.
 */
export async function answerSms(deps: AnswerDeps, form: URLSearchParams): Promise<void> {
  const person = deps.people.all().find(({ reference }) => reference === form.get("person"));
  const text = (form.get("text") ?? "").trim().slice(0, textLengthMax);
  const phone = person?.phone ?? form.get("phone");
  if (!phone || text === "") throw new HttpProblem(400, "There is nothing to send, or nobody.");
  const received = deps.messages
    .all()
    .filter(({ to, channel }) => to === phone && channel === "sms");
  const to = received.findLast(({ isReply }) => !isReply)?.from ?? "";
  const isTaken = await postReply({
    ...{ appUrl: deps.appUrl, authToken: deps.smsAuthToken, from: phone, to, text },
  });
  if (!isTaken) throw new HttpProblem(502, "The application did not take the answer.");
  const id = `RP${crypto.randomUUID()}`;
  deps.messages.add({ id, channel: "sms", to: phone, from: phone, text, isReply: true });
}

/** Presses the button of an e-mail that has one. */
export async function unsubscribeFrom(deps: AnswerDeps, form: URLSearchParams): Promise<void> {
  const mail = deps.messages.all().find(({ id }) => id === form.get("message"));
  if (!mail?.unsubscribe) throw new HttpProblem(404, "There is no such button.");
  if (!(await pressUnsubscribe(mail.unsubscribe))) {
    throw new HttpProblem(502, "The application did not take it.");
  }
}
