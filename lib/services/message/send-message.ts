import "server-only";
import { z } from "zod";
import { sendMail } from "@/lib/adapters/mail/send-mail";
import { sendSms } from "@/lib/adapters/sms/send-sms";
import { err, type Result } from "@/lib/domain/result";
import { auditRow } from "@/lib/services/audit/store";
import { openForDebtor } from "@/lib/services/debtor/personal-data";
import { readDebtor } from "@/lib/services/debtor/read-debtor";
import { callForEstate } from "./call-for-estate";
import { isOutreachStopped } from "./outreach";
import { ADDRESSEE, findMessage, markMessage } from "./store";

const bodySchema = z.discriminatedUnion("channel", [
  z.object({ channel: z.literal("sms"), to: z.string(), text: z.string() }),
  z.object({
    ...{ channel: z.literal("email"), to: z.string(), senderName: z.string() },
    ...{ replyTo: z.string(), subject: z.string(), text: z.string(), html: z.string() },
  }),
]);

/**
 * Job: hands one message to its gateway and notes the outcome. What the gateway refuses for good is noted and
 * not tried again, nor is what must not be said any more; anything else throws, and the queue tries later. A crash between sending and noting can
 * send twice: a person would rather read a message twice than never.
 */
export async function sendMessage(input: { messageId: string; now: Date }): Promise<void> {
  const message = await findMessage(input.messageId);
  if (!message || message.sentAt !== null || message.failureCode !== null) return;
  if (message.debtor.erasedAt !== null) return;
  const { id, debtorId, channel, kind } = message;
  const sent = (await isStopped(message, input.now))
    ? err("outreach_stopped")
    : await hand(openForDebtor(message.debtor, message.bodySealed, bodySchema));
  await markMessage(
    id,
    sent.ok ? { sentAt: input.now, providerId: sent.value } : { failureCode: sent.error },
    auditRow({
      actor: { kind: "system", job: "send-message" },
      action: sent.ok ? "message.sent" : "message.failed",
      ...{ debtorId, creditorId: message.debtor.creditorId, now: input.now },
      details: { messageId: id, channel, kind },
    }),
  );
}

/** A hold, or "this isn't me", may have come since it was queued: a gateway can be away for hours. */
async function isStopped(
  { id, debtorId, kind, key }: NonNullable<Awaited<ReturnType<typeof findMessage>>>,
  now: Date,
): Promise<boolean> {
  const debtor = await readDebtor(debtorId, ADDRESSEE);
  if (!isOutreachStopped(debtor, kind, now)) return false;
  await callForEstate(debtor, { kind, fact: key ?? id, now });
  return true;
}

function hand(body: z.infer<typeof bodySchema>): Promise<Result<string, "rejected">> {
  if (body.channel === "sms") return sendSms({ to: body.to, body: body.text });
  const { channel: _, ...mail } = body;
  return sendMail(mail);
}
