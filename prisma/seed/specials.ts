// What is special about some of the demo people, done after their link was sent.
import { randomUUID } from "node:crypto";
import { db } from "@/lib/adapters/db/client";
import type { HoldKind } from "@/lib/domain/hold/kind";
import { type KeptBy, keepMethodFor } from "./keep-method";
import { makePlan } from "./make-plan";
import { payInThePast } from "./pay-in-the-past";
import type { PersonSeed } from "./person";
import { saveDeficitBudget } from "./save-budget";
import { startDebit } from "./start-debit";

export type SeededPerson = {
  debtorId: string;
  creditorId: string;
  accountId: string;
  linkId: string;
  receiptPrefix: string;
};

type Special = NonNullable<PersonSeed["special"]>;

const FAILED_CHECKS_MAX = 5;
const DAY_MS = 86_400_000;

export const SPECIALS: Readonly<
  Record<Special, (person: SeededPerson, now: Date) => Promise<unknown>>
> = {
  deficit_budget: ({ debtorId }, now) => saveDeficitBudget(debtorId, now),
  dispute_open: async (person, now) => {
    await placeHold(person, "dispute", now);
    await openCase(person, "dispute", "amount_wrong", now);
  },
  procedure_admissible: async (person, now) => {
    await placeHold(person, "over_indebtedness_admissible", now);
    await openCase(person, "procedure", "admissible", now);
  },
  locked_link: ({ linkId }, now) =>
    db.paymentLink.update({
      where: { id: linkId },
      data: { openedAt: now, failedChecks: FAILED_CHECKS_MAX, lockedAt: now },
    }),
  expired_link: ({ linkId }, now) =>
    db.paymentLink.update({
      where: { id: linkId },
      data: { expiresAt: new Date(now.getTime() - DAY_MS) },
    }),
  autopay_by_card: (person, now) => collectFrom(person, { card: "pm_card_visa" }, now),
  autopay_by_debit: (person, now) =>
    collectFrom(person, { iban: "FR1420041010050500013M02606" }, now),
  active_plan: (person, now) => makePlan(person, now, { pay: payInThePast }),
  sepa_on_its_way: (person, now) => startDebit(person, now),
};

/** A plan that is followed, and collected by itself from now on. */
async function collectFrom(person: SeededPerson, by: KeptBy, now: Date): Promise<void> {
  const planId = await makePlan(person, now, { pay: payInThePast });
  await keepMethodFor({ ...person, planId }, by, now);
}

async function placeHold({ debtorId }: SeededPerson, kind: HoldKind, now: Date): Promise<void> {
  const startsOn = new Date(now.toISOString().slice(0, 10));
  await db.hold.create({ data: { id: randomUUID(), debtorId, kind, startsOn, createdAt: now } });
}

async function openCase(
  { creditorId, debtorId }: SeededPerson,
  kind: string,
  reason: string,
  now: Date,
): Promise<void> {
  await db.supportCase.create({
    data: {
      ...{ id: randomUUID(), creditorId, debtorId, kind, reason, status: "open", openedAt: now },
      idempotencyKey: randomUUID(),
    },
  });
}
