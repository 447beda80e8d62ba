import "server-only";
import { createHash } from "node:crypto";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import { takenOn } from "@/lib/domain/collection/collection-day";
import type { LinkPurpose } from "@/lib/domain/link/destination";
import { warnedIfValidUntil } from "@/lib/domain/mandate/card-validity";
import { isPositive } from "@/lib/domain/money/money";
import { planProgress } from "@/lib/domain/plan/progress";
import { debtorFileOf, type FILE } from "@/lib/services/account/debtor-file";
import type { ReadDebtor } from "@/lib/services/debtor/read-debtor";
import type { AnnouncedDebit, MandateFacts } from "@/lib/services/message/content";
import { coveredBy } from "@/lib/services/plan/plan-cover";
import { scheduleOfRecord } from "@/lib/services/plan/plan-record";
import type { OwnedMethod } from "./method-record";

/** What there is to say of a kept card or account, where its link leads, and the occasion. */
export type MethodNews = {
  content:
    | { kind: "mandate_confirmed"; mandate: MandateFacts }
    | { kind: "collection_schedule"; mandate: MandateFacts; debits: readonly AnnouncedDebit[] }
    | { kind: "card_expiring" | "method_needed" };
  purpose: LinkPurpose;
  key: string;
};

type Debtor = ReadDebtor<typeof FILE>;

/** All that its state gives reason to say, whether it has been said or not. */
export function newsOfMethod(method: OwnedMethod, debtor: Debtor, now: Date): MethodNews[] {
  const { id, status, plan, validUntil } = method;
  if (status === "unusable" && plan && ["active", "paused"].includes(plan.autopay)) {
    const content = { kind: "method_needed" } as const;
    return [{ content, purpose: "method", key: `method-needed:${id}` }];
  }
  if (status !== "active") return [];
  const today = dateInZone(now, debtor.creditor.timeZone);
  const isExpiring = validUntil !== null && validUntil <= warnedIfValidUntil(today);
  if (isExpiring && plan?.autopay === "active" && isLeftToCollect(plan.id, debtor, now)) {
    const content = { kind: "card_expiring" } as const;
    return [{ content, purpose: "method", key: `card-expiring:${id}:${validUntil}` }];
  }
  return newsOfMandate(method, debtor, now);
}

/** Of a plan whose last instalments are paid or on their way nothing is taken from the card any more. */
const isLeftToCollect = (planId: string, debtor: Debtor, now: Date): boolean =>
  progressOf(planId, debtor, now)?.instalments.some(({ left }) => isPositive(left)) ?? false;

/** How far along a plan is; null where it is not followed any more. */
function progressOf(planId: string, debtor: Debtor, now: Date) {
  const { plans, today } = debtorFileOf(debtor, now);
  const plan = plans.find(({ id }) => id === planId);
  if (!plan) return null;
  const schedule = scheduleOfRecord(plan);
  const { instalments } = planProgress(schedule, coveredBy(plan), today);
  return { schedule, instalments, today };
}

function newsOfMandate(
  { mandate, last4, plan }: OwnedMethod,
  debtor: Debtor,
  now: Date,
): MethodNews[] {
  if (!mandate || !["pending", "active"].includes(mandate.status)) return [];
  const { reference, creditorIdentifier, acceptedAt } = mandate;
  const acceptedOn = dateInZone(acceptedAt, debtor.creditor.timeZone);
  const facts = { reference, creditorIdentifier, last4, acceptedOn };
  const confirmed: MethodNews = {
    content: { kind: "mandate_confirmed", mandate: facts },
    ...{ purpose: `mandate:${mandate.id}`, key: `mandate:${mandate.id}` },
  };
  const announced = plan?.autopay === "active" ? announce(facts, plan.id, debtor, now) : null;
  return announced ? [confirmed, announced] : [confirmed];
}

/**
 * Pre-notification of all debits at once (EPC016-06, 4.3): the agreed dates and amounts, again where those or the mandate
 * change. A rest that other payments leave of an instalment is never more than what was announced.
 */
function announce(
  mandate: MandateFacts,
  planId: string,
  debtor: Debtor,
  now: Date,
): MethodNews | null {
  const progress = progressOf(planId, debtor, now);
  if (!progress) return null;
  const { schedule, instalments, today } = progress;
  const debits = instalments
    .filter(({ left, dueOn }) => isPositive(left) && dueOn >= today)
    .map(({ dueOn, left }) => ({ on: takenOn(dueOn), amount: left }));
  if (debits.length === 0) return null;
  const agreed = schedule.map(({ dueOn, amount }) => `${dueOn} ${amount.amountMinor}`);
  const hash = createHash("sha256").update([mandate.reference, ...agreed].join("\n"));
  const key = `schedule:${planId}:${hash.digest("base64url").slice(0, 16)}`;
  return { content: { kind: "collection_schedule", mandate, debits }, purpose: "plan", key };
}
