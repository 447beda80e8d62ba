import "server-only";
import { namedUuid } from "@/lib/adapters/crypto/named-uuid";
import { log } from "@/lib/adapters/log/log";
import type { Actor } from "@/lib/domain/actor/actor";
import { auditRow, writeAudit } from "@/lib/services/audit/store";
import { createCase, inTransaction } from "./store";

/** What Stripe says that cannot be so: never booked. */
type AlarmReason =
  | "payment_mismatch"
  | "payment_impossible"
  | "payment_unknown"
  | "refund_mismatch"
  | "refund_impossible"
  | "dispute_mismatch"
  | "dispute_impossible";

/** What is as it should be and still wants somebody to know. */
type NoticeReason =
  | "refund_outside"
  | "refund_failed"
  | "refund_refused"
  | "news_for_estate"
  | "reconciliation_difference";

type Matter<Reason extends string> = {
  creditorId: string;
  /** Null where nobody knows whom it concerns. */
  debtorId: string | null;
  reason: Reason;
  /** Names the fact: however often it is met, one case. */
  fact: string;
  /** Ids, codes and amounts. */
  details: Readonly<Record<string, string>>;
  now: Date;
};

const ACTOR: Actor = { kind: "system", job: "settle-payment" };

/** Gives a matter of money to a person, once for each fact; true where it was not known before. */
export async function callPerson(matter: Matter<AlarmReason | NoticeReason>): Promise<boolean> {
  const { creditorId, debtorId, reason, fact, details, now } = matter;
  return inTransaction(async (tx) => {
    const isOpened = await createCase(tx, {
      ...{ creditorId, debtorId, kind: "alarm", reason, openedAt: now },
      idempotencyKey: namedUuid(`alarm:${reason}:${fact}`),
    });
    if (!isOpened) return false;
    const row = auditRow({
      ...{ actor: ACTOR, action: "case.opened" as const, creditorId, now },
      ...(debtorId ? { debtorId } : {}),
      details: { reason, ...details },
    });
    await writeAudit(tx, [row]);
    return true;
  });
}

/**
 * Stripe says what fits no legal edge, no payment of ours or another amount. Booking it would be a guess: it is logged
 * as an error and a person looks at it. It does not throw: trying again would change nothing.
 */
export async function raiseAlarm(matter: Matter<AlarmReason>): Promise<void> {
  const { creditorId, reason, fact, details } = matter;
  if (!(await callPerson(matter))) return;
  log.error({ creditorId, reason, fact, ...details }, "stripe does not fit the books");
}
