// A plan that was accepted in the past and is followed: what has fallen due is paid.
import { randomUUID } from "node:crypto";
import { db } from "@/lib/adapters/db/client";
import { type CalendarDate, calendarDate } from "@/lib/domain/calendar/calendar-date";
import { addMonths } from "@/lib/domain/calendar/date-arithmetic";
import { money } from "@/lib/domain/money/money";
import { ACCEPTANCE_TEXT_VERSION } from "@/lib/domain/plan/acceptance";
import { buildSchedule } from "@/lib/domain/plan/build-schedule";
import type { ScheduledInstalment } from "@/lib/domain/plan/terms";
import { getBalances } from "@/lib/services/ledger/get-balances";
import { type PastPayment, recordPayment } from "./record-payment";
import { SURPLUS, saveBudget } from "./save-budget";

const INSTALMENT_MINOR = 6_000n;
const PAY_DAY = 5;
const MONTHS_AGO = 2;

/** How far along the plan is, where it is not the usual. */
export type Progress = {
  /** Months since the first instalment. */
  monthsAgo?: number;
  /** How many of those that have fallen due were not paid. */
  missed?: number;
  /** How its first instalments were paid: in the books alone, where nothing is said. */
  pay?: (payment: PastPayment) => Promise<string>;
};

type Planned = { debtorId: string; creditorId: string; receiptPrefix: string };

/** Answers the plan's id. */
export async function makePlan(
  person: Planned,
  now: Date,
  { monthsAgo = MONTHS_AGO, missed = 0, pay = recordPayment }: Progress = {},
): Promise<string> {
  const { debtorId, creditorId } = person;
  const [debt] = await getBalances(debtorId);
  if (!debt) throw new Error("a plan needs a debt");
  const firstOn = firstDate(now, monthsAgo);
  const acceptedAt = new Date(`${addMonths(firstOn, -1)}T18:20:00Z`);
  const schedule = buildSchedule(
    {
      total: money(debt.balanceMinor, "EUR"),
      instalment: money(INSTALMENT_MINOR, "EUR"),
      ...{ frequency: "monthly", payDay: PAY_DAY, firstOn },
    },
    money(100n, "EUR"),
  );
  const planId = randomUUID();
  await db.repaymentPlan.create({
    data: {
      ...{ id: planId, debtorId, creditorId, status: "active", currency: "EUR" },
      budgetId: await saveBudget(debtorId, SURPLUS, acceptedAt),
      totalMinor: debt.balanceMinor,
      instalmentMinor: INSTALMENT_MINOR,
      ...{ frequency: "monthly", payDay: PAY_DAY, firstOn: new Date(firstOn) },
      ...{ proposedAt: acceptedAt, acceptedAt, acceptance: acceptance(schedule, acceptedAt) },
      instalments: {
        create: schedule.map(({ number, dueOn, amount }) => ({
          ...{ number, dueOn: new Date(dueOn), amountMinor: amount.amountMinor },
        })),
      },
      accounts: { create: [{ accountId: debt.accountId, amountMinor: debt.balanceMinor }] },
    },
  });
  const today = now.toISOString().slice(0, 10);
  const fallenDue = schedule.filter(({ dueOn }) => dueOn < today);
  for (const { dueOn: on, amount } of fallenDue.slice(0, fallenDue.length - missed)) {
    const debtor = { id: debtorId, creditorId };
    const { amountMinor } = amount;
    await pay({ ...person, debtor, amountMinor, on, planId, now });
  }
  return planId;
}

/** Some months ago, so that some instalments lie in the past whatever day it is. */
function firstDate(now: Date, monthsAgo: number): CalendarDate {
  const month = now.toISOString().slice(0, 7);
  return addMonths(calendarDate(`${month}-0${PAY_DAY}`), -monthsAgo);
}

function acceptance(schedule: readonly ScheduledInstalment[], acceptedAt: Date) {
  return {
    textVersion: ACCEPTANCE_TEXT_VERSION,
    locale: "fr",
    acceptedAt: acceptedAt.toISOString(),
    schedule: schedule.map(({ number, dueOn, amount }) => ({
      ...{ number, dueOn, amountMinor: amount.amountMinor.toString() },
    })),
  };
}
