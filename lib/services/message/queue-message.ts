import "server-only";
import { randomUUID } from "node:crypto";
import { DUTY_RULES } from "@/lib/domain/outreach/duty";
import { err, ok, type Result } from "@/lib/domain/result";
import { auditRow } from "@/lib/services/audit/store";
import {
  type DebtorProfile,
  openProfile,
  sealForDebtor,
} from "@/lib/services/debtor/personal-data";
import { readDebtor } from "@/lib/services/debtor/read-debtor";
import type { Addressee } from "./addressee";
import { callForEstate } from "./call-for-estate";
import { composeBody } from "./compose-body";
import type { MessageChannel, MessageContent } from "./content";
import { isOutreachStopped, sendAfter } from "./outreach";
import { ADDRESSEE, type CarriedLink, insertMessage } from "./store";
import { type NoWay, type Way, waysTo } from "./ways";

export type QueueMessageError = NoWay;

export type NewContact = { phone: string } | { email: string };

type Queueing = MessageContent & {
  channel?: MessageChannel;
  /** Names the occasion ("receipt:EDM-2026-000001"): whoever repeats it says nothing again. */
  key?: string;
  /** A contact that is not on file yet, to which it goes instead. */
  contact?: NewContact;
  /** Written with the message that carries it, or not at all. */
  link?: CarriedLink;
  /** The person waits for it, having just done something: it is said at once, whatever the hour. */
  isAwaited?: boolean;
  now: Date;
};

/**
 * Composes a message in the person's language, seals it and queues its sending; nothing is sent here. Without a channel
 * it goes by those that the person chose for such news, else by SMS where there is a phone number, else by e-mail. What
 * has to wait for contact hours, or for room under the caps, is kept until then (send-held.ts).
 *
 * Errors: `no_contact` (nothing on file for the channel); `not_wanted` (they chose to hear nothing of it);
 * `outreach_stopped` (they said STOP or "this isn't me", are under a hold that silences us, or have been erased).
 * Money of somebody who died becomes a task for a person instead.
 */
export async function queueMessage(
  input: Queueing & { debtorId: string },
): Promise<Result<null, QueueMessageError>> {
  return queueMessageFor(await readDebtor(input.debtorId, ADDRESSEE), input);
}

/** The same for a person who was just read. */
export async function queueMessageFor(
  debtor: Addressee,
  input: Queueing,
): Promise<Result<null, QueueMessageError>> {
  const { now, kind } = input;
  if (isOutreachStopped(debtor, kind, now)) {
    await callForEstate(debtor, { kind, fact: input.key ?? `${kind}:${debtor.debtorId}`, now });
    return err("outreach_stopped");
  }
  const profile = { ...openProfile(debtor.record), ...input.contact };
  const ways = waysTo(debtor, profile, kind, input.channel);
  if (!ways.ok) return ways;
  const [first, ...others] = ways.value;
  if (!first) return err("no_contact");
  const isNew = await queueOn(debtor, profile, input, first, input.key ?? null);
  // The occasion's own key says whether it has been told, whatever the ways were then.
  if (!isNew) return ok(null);
  const { link: _, ...rest } = input;
  for (const way of others) {
    await queueOn(debtor, profile, rest, way, input.key ? `${input.key}@${way.channel}` : null);
  }
  return ok(null);
}

/** False where the key was used before. */
async function queueOn(
  debtor: Addressee,
  profile: DebtorProfile,
  input: Queueing,
  way: Way,
  key: string | null,
): Promise<boolean> {
  const { debtorId, record } = debtor;
  const { now, kind, isAwaited = false } = input;
  const { channel, duty } = way;
  const messageId = randomUUID();
  const after = isAwaited ? null : sendAfter(debtor, profile, way, now);
  const body = composeBody(messageId, debtor, profile, input, channel);
  return insertMessage(
    {
      ...{ id: messageId, debtorId, channel, kind, key, createdAt: now, sendAfter: after },
      countedAt: DUTY_RULES[duty].isCounted && !isAwaited ? (after ?? now) : null,
      bodySealed: sealForDebtor(record, body),
    },
    auditRow({
      ...{ actor: { kind: "system", job: "queue-message" }, action: "message.queued", now },
      ...{ debtorId, creditorId: record.creditorId, details: { messageId, channel, kind } },
    }),
    input.link,
  );
}
