import "server-only";
import { z } from "zod";
import { sendMail } from "@/lib/adapters/mail/send-mail";
import { sendSms } from "@/lib/adapters/sms/send-sms";
import { isChannel } from "@/lib/domain/outreach/channel";
import { err, type Result } from "@/lib/domain/result";
import { auditRow } from "@/lib/services/audit/store";
import { openForDebtor } from "@/lib/services/debtor/personal-data";
import { readDebtor } from "@/lib/services/debtor/read-debtor";
import { notifyDevices } from "@/lib/services/push/notify-devices";
import { callForEstate } from "./call-for-estate";
import { isOutreachStopped, isSilenced } from "./outreach";
import { isMessageKind } from "./reasons";
import { ADDRESSEE, findMessage, markMessage } from "./store";

const bodySchema = z.discriminatedUnion("channel", [
  z.object({ channel: z.literal("sms"), to: z.string(), text: z.string() }),
  z.object({
    ...{ channel: z.literal("email"), to: z.string(), senderName: z.string() },
    ...{ replyTo: z.string(), subject: z.string(), text: z.string(), html: z.string() },
    unsubscribeUrl: z.string().nullable().default(null),
  }),
  z.object({
    ...{ channel: z.literal("push"), title: z.string(), text: z.string(), path: z.string() },
    ...{ url: z.string().nullable(), tag: z.string() },
  }),
]);

const ENDS = { rejected: "message.failed", withheld: "message.withheld" } as const;

type Message = NonNullable<Awaited<ReturnType<typeof findMessage>>>;

/**
 * Job: hands one message to its gateway and notes the outcome. What the gateway refuses for good is noted and
 * not tried again, nor is what must not be said any more; anything else throws, and the queue tries later. A crash
 * between sending and noting can send twice: a person would rather read a message twice than never.
 */
export async function sendMessage(input: { messageId: string; now: Date }): Promise<void> {
  const { now } = input;
  const message = await findMessage(input.messageId);
  if (!message || message.sentAt !== null || message.failureCode !== null) return;
  if (message.debtor.erasedAt !== null) return;
  const isWanted = await isStillWanted(message, now);
  const sent = isWanted ? await hand(message) : err("withheld" as const);
  const { id, debtorId, channel, kind } = message;
  await markMessage(
    id,
    sent.ok ? { sentAt: now, providerId: sent.value } : { failureCode: sent.error },
    auditRow({
      actor: { kind: "system", job: "send-message" },
      action: sent.ok ? "message.sent" : ENDS[sent.error],
      ...{ debtorId, creditorId: message.debtor.creditorId, now },
      details: { messageId: id, channel, kind },
    }),
  );
}

/** Looked at again before it leaves: a hold, a STOP or "this isn't me" may have come since it was queued. */
async function isStillWanted(message: Message, now: Date): Promise<boolean> {
  const { id, kind, channel, debtorId, key } = message;
  if (!isMessageKind(kind) || !isChannel(channel)) return true;
  const debtor = await readDebtor(debtorId, ADDRESSEE);
  if (isOutreachStopped(debtor, kind, now)) {
    await callForEstate(debtor, { kind, fact: key ?? id, now });
    return false;
  }
  return !isSilenced(debtor, kind, channel);
}

async function hand(message: Message): Promise<Result<string, "rejected">> {
  const body = openForDebtor(message.debtor, message.bodySealed, bodySchema);
  if (body.channel === "sms") return sendSms({ to: body.to, body: body.text });
  const { channel, ...rest } = body;
  return "subject" in rest ? sendMail(rest) : notifyDevices(message.debtorId, rest);
}
