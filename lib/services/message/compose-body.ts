import "server-only";
import { invariant } from "@/lib/domain/invariant";
import type { DebtorProfile } from "@/lib/services/debtor/personal-data";
import { unsubscribeUrl } from "@/lib/services/outreach/unsubscribe-token";
import { type Addressee, addresseeFacts } from "./addressee";
import { composeEmail } from "./compose-email";
import { composePush } from "./compose-push";
import { composeSms } from "./compose-sms";
import type { EmailBody, MessageChannel, MessageContent, PushBody, SmsBody } from "./content";
import { isStoppable } from "./reasons";

export type MessageBody = SmsBody | EmailBody | PushBody;

/** What is sent on a channel by which the person can be reached. */
export function composeBody(
  messageId: string,
  debtor: Addressee,
  { givenName, phone, email }: DebtorProfile,
  content: MessageContent,
  channel: MessageChannel,
): MessageBody {
  const facts = addresseeFacts(debtor, givenName);
  if (channel === "push") {
    return { channel, ...composePush(content, facts, debtor.read.reach.showsPushDetails) };
  }
  if (channel === "sms") {
    invariant(phone, "an SMS goes to somebody with a phone number");
    return { channel, to: phone, text: composeSms(content, facts) };
  }
  const stopUrl = isStoppable(content.kind) ? unsubscribeUrl(messageId) : null;
  invariant(email, "an e-mail goes to somebody with an address");
  return {
    ...{ channel, to: email, senderName: facts.brand, replyTo: debtor.creditor.email },
    ...composeEmail(content, facts, stopUrl),
    unsubscribeUrl: stopUrl,
  };
}
