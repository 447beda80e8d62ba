// A person of a simulated world: debts, and a plan that was agreed the day before.
import { randomUUID } from "node:crypto";
import { db } from "@/lib/adapters/db/client";
import type { DebtorActor } from "@/lib/domain/actor/actor";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { addDays } from "@/lib/domain/calendar/date-arithmetic";
import type { PlanFrequency } from "@/lib/domain/calendar/frequency";
import { money } from "@/lib/domain/money/money";
import { buildSchedule } from "@/lib/domain/plan/build-schedule";
import { createDebtor } from "@/prisma/seed/create-debtor";
import { profile } from "@/prisma/seed/person";
import { SURPLUS, saveBudget } from "@/prisma/seed/save-budget";
import type { Random } from "@/scripts/faults/random";

export type SimulatedPerson = {
  readonly actor: DebtorActor;
  readonly planId: string;
  readonly accountIds: readonly string[];
};

/** A plan that is not left to chance. */
export type PlanWish = { frequency: PlanFrequency; firstInDays: number; instalments: number };

const FREQUENCIES: readonly PlanFrequency[] = ["monthly", "monthly", "weekly", "four_weekly"];
const PAYMENT_MIN_MINOR = 100n;

const dayOf = (at: Date, days: number) =>
  addDays(calendarDate(at.toISOString().slice(0, 10)), days);

export async function makeSimulatedPerson(
  creditorId: string,
  random: Random,
  now: Date,
  wish?: PlanWish,
): Promise<SimulatedPerson> {
  const debts = Array.from({ length: random.between(1, 2) }, (_, index) => ({
    ...{ reference: `D${index}-${randomUUID().slice(0, 8)}`, product: "gas" as const },
    ...{ contractNumber: "4821", principalLabel: "Gaz", limitationYears: 20 },
    ...{ openedOn: dayOf(now, -90), dueOn: dayOf(now, -60 + index), letterReference: "L" },
    ...{ letterSentOn: dayOf(now, -30), principalMinor: BigInt(random.between(9_000, 40_000)) },
  }));
  const person = profile({ givenName: "Ada", familyName: "Essai", phone: "+33600000001" });
  const made = await createDebtor({ creditorId, locale: "fr", profile: person, debts }, now);
  const actor = {
    ...{ kind: "debtor" as const, debtorId: made.id, creditorId, sessionId: randomUUID() },
  };
  const shares = made.accounts.map(({ id }, index) => ({
    accountId: id,
    amountMinor: debts[index]?.principalMinor ?? 0n,
  }));
  const planId = await agreePlan(actor, shares, wish ?? anyPlan(random), now);
  return { actor, planId, accountIds: shares.map(({ accountId }) => accountId) };
}

const anyPlan = (random: Random): PlanWish => ({
  frequency: random.pick(FREQUENCIES),
  firstInDays: random.between(1, 20),
  instalments: random.between(3, 12),
});

type Share = { accountId: string; amountMinor: bigint };

async function agreePlan(
  { debtorId, creditorId }: DebtorActor,
  shares: readonly Share[],
  { frequency, firstInDays, instalments }: PlanWish,
  now: Date,
): Promise<string> {
  const totalMinor = shares.reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
  const firstOn = dayOf(now, firstInDays);
  const payDay =
    frequency === "monthly" ? Math.min(28, Number.parseInt(firstOn.slice(8), 10)) : null;
  const first =
    payDay === null ? firstOn : calendarDate(firstOn.slice(0, 8) + String(payDay).padStart(2, "0"));
  const instalmentMinor = totalMinor / BigInt(instalments);
  const schedule = buildSchedule(
    {
      ...{ total: money(totalMinor, "EUR"), instalment: money(instalmentMinor, "EUR") },
      ...{ frequency, payDay, firstOn: first },
    },
    money(PAYMENT_MIN_MINOR, "EUR"),
  );
  const id = randomUUID();
  await db.repaymentPlan.create({
    data: {
      ...{ id, debtorId, creditorId, status: "active", currency: "EUR", totalMinor },
      budgetId: await saveBudget(debtorId, SURPLUS, now),
      ...{ instalmentMinor, frequency, payDay, firstOn: new Date(first) },
      ...{ proposedAt: now, acceptedAt: now, acceptance: {} },
      instalments: {
        create: schedule.map(({ number, dueOn, amount }) => ({
          ...{ number, dueOn: new Date(dueOn), amountMinor: amount.amountMinor },
        })),
      },
      accounts: { create: [...shares] },
    },
  });
  return id;
}
