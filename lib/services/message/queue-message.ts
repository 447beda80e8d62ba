import "server-only";
import { randomUUID } from "node:crypto";
import { sealJson, unwrapDataKey } from "@/lib/adapters/crypto/seal";
import { err, ok, type Result } from "@/lib/domain/result";
import { auditRow } from "@/lib/services/audit/store";
import { openProfile } from "@/lib/services/debtor/personal-data";
import { type Addressee, addresseeFacts } from "./addressee";
import { composeEmail } from "./compose-email";
import { composeSms } from "./compose-sms";
import type { EmailBody, MessageChannel, MessageContent, MessageFacts, SmsBody } from "./content";
import { isOutreachStopped } from "./outreach";
import { type Alongside, findAddressee, insertMessage } from "./store";

export type QueueMessageError = "no_contact" | "outreach_stopped";

/**
 * Composes a message in the person's language, seals it and queues its sending; nothing is sent here.
 * Without a channel: SMS where there is a phone number, else e-mail. `alongside` is written in the same
 * transaction (a link belongs to its message).
 *
 * Errors: `no_contact` (nothing on file for the channel); `outreach_stopped` (an invitation to someone who
 * said "this isn't me", is under a hold that silences us, or has been erased).
 */
export async function queueMessage(
  input: MessageContent & {
    debtorId: string;
    channel?: MessageChannel;
    now: Date;
    alongside?: Alongside;
  },
): Promise<Result<{ messageId: string }, QueueMessageError>> {
  const { debtorId, now } = input;
  const debtor = await findAddressee(debtorId);
  if (isOutreachStopped(debtor, input.kind, now)) return err("outreach_stopped");
  const body = compose(debtor, input, input.channel);
  if (!body) return err("no_contact");
  const messageId = randomUUID();
  const { channel } = body;
  const key = unwrapDataKey(debtor.dataKeyWrapped, debtor.masterKeyId);
  await insertMessage(
    {
      ...{ id: messageId, debtorId, channel, kind: input.kind, createdAt: now },
      bodySealed: sealJson(key, body),
    },
    auditRow({
      ...{ actor: { kind: "system", job: "queue-message" }, action: "message.queued", now },
      ...{ debtorId, creditorId: debtor.creditorId },
      details: { messageId, channel, kind: input.kind },
    }),
    input.alongside,
  );
  return ok({ messageId });
}

function compose(
  debtor: Addressee,
  content: MessageContent,
  channel?: MessageChannel,
): SmsBody | EmailBody | null {
  const { givenName, phone, email } = openProfile(debtor);
  const facts: MessageFacts = addresseeFacts(debtor, givenName);
  if (phone && channel !== "email") {
    return { channel: "sms", to: phone, text: composeSms(content, facts) };
  }
  if (!email || channel === "sms") return null;
  const senderName = facts.brand;
  const replyTo = debtor.creditor.email;
  return { channel: "email", to: email, senderName, replyTo, ...composeEmail(content, facts) };
}
