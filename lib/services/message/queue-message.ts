import "server-only";
import { randomUUID } from "node:crypto";
import { err, ok, type Result } from "@/lib/domain/result";
import { auditRow } from "@/lib/services/audit/store";
import { openProfile, sealForDebtor } from "@/lib/services/debtor/personal-data";
import { readDebtor } from "@/lib/services/debtor/read-debtor";
import { type Addressee, addresseeFacts } from "./addressee";
import { callForEstate } from "./call-for-estate";
import { composeEmail } from "./compose-email";
import { composeSms } from "./compose-sms";
import type { EmailBody, MessageChannel, MessageContent, MessageFacts, SmsBody } from "./content";
import { isOutreachStopped } from "./outreach";
import { ADDRESSEE, type CarriedLink, insertMessage } from "./store";

export type QueueMessageError = "no_contact" | "outreach_stopped";

type Queueing = MessageContent & {
  channel?: MessageChannel;
  /** Names the occasion ("receipt:EDM-2026-000001"): whoever repeats it says nothing again. */
  key?: string;
  /** Written with the message that carries it, or not at all. */
  link?: CarriedLink;
  now: Date;
};

/**
 * Composes a message in the person's language, seals it and queues its sending; nothing is sent here.
 * Without a channel: SMS where there is a phone number, else e-mail.
 *
 * Errors: `no_contact` (nothing on file for the channel); `outreach_stopped` (to someone who said "this isn't me", is
 * under a hold that silences us, or has been erased). Money of somebody who died becomes a task for a person instead.
 */
export async function queueMessage(
  input: Queueing & { debtorId: string },
): Promise<Result<{ messageId: string }, QueueMessageError>> {
  return queueMessageFor(await readDebtor(input.debtorId, ADDRESSEE), input);
}

/** The same for a person who was just read. */
export async function queueMessageFor(
  debtor: Addressee,
  input: Queueing,
): Promise<Result<{ messageId: string }, QueueMessageError>> {
  const { debtorId, record } = debtor;
  const { now, kind } = input;
  if (isOutreachStopped(debtor, kind, now)) {
    await callForEstate(debtor, { kind, fact: input.key ?? `${kind}:${debtorId}`, now });
    return err("outreach_stopped");
  }
  const body = compose(debtor, input, input.channel);
  if (!body) return err("no_contact");
  const messageId = randomUUID();
  const { channel } = body;
  await insertMessage(
    {
      ...{ id: messageId, debtorId, channel, kind, key: input.key ?? null, createdAt: now },
      bodySealed: sealForDebtor(record, body),
    },
    auditRow({
      ...{ actor: { kind: "system", job: "queue-message" }, action: "message.queued", now },
      ...{ debtorId, creditorId: record.creditorId, details: { messageId, channel, kind } },
    }),
    input.link,
  );
  return ok({ messageId });
}

function compose(
  debtor: Addressee,
  content: MessageContent,
  channel?: MessageChannel,
): SmsBody | EmailBody | null {
  const { givenName, phone, email } = openProfile(debtor.record);
  const facts: MessageFacts = addresseeFacts(debtor, givenName);
  if (phone && channel !== "email") {
    return { channel: "sms", to: phone, text: composeSms(content, facts) };
  }
  if (!email || channel === "sms") return null;
  const senderName = facts.brand;
  const replyTo = debtor.creditor.email;
  return { channel: "email", to: email, senderName, replyTo, ...composeEmail(content, facts) };
}
