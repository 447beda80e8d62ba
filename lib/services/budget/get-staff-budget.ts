import "server-only";
import { roleMay } from "@/lib/domain/actor/permission";
import type { Assessment } from "@/lib/domain/affordability/assess";
import { attachableMonthly, attachableTableOn } from "@/lib/domain/affordability/attachable-share";
import type { Budget, Household } from "@/lib/domain/budget/budget";
import type { BudgetTotals } from "@/lib/domain/budget/compute-budget";
import { type SpendingsApart, spendingsFor } from "@/lib/domain/budget/kept-apart";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { FREQUENCIES } from "@/lib/domain/calendar/frequency";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import { toMonthly } from "@/lib/domain/calendar/to-monthly";
import { invariant } from "@/lib/domain/invariant";
import { sumMoney } from "@/lib/domain/money/add-money";
import { isCurrency, type Money, money } from "@/lib/domain/money/money";
import { ok, type Result } from "@/lib/domain/result";
import { auditRow } from "@/lib/services/audit/store";
import { writeTrail } from "@/lib/services/audit/trail-store";
import { openProfile } from "@/lib/services/debtor/personal-data";
import { readDebtor } from "@/lib/services/debtor/read-debtor";
import { type FileError, theirFile } from "@/lib/services/file/authorise";
import type { StaffMember } from "@/lib/services/staff/current-staff";
import { scopeOf } from "@/lib/services/staff/may";
import { assessBudget } from "./assess-budget";
import { findBudgetsOf } from "./staff-store";
import { openBudget } from "./visible-budgets";

export type StaffBudget = {
  version: number;
  savedOn: CalendarDate;
  household: Household;
  totals: Pick<BudgetTotals, "incomes" | "disposable"> & { spending: Money };
  spendings: SpendingsApart;
  assessment: Assessment;
  /** What a plan asks for at least each month, by the creditor's policy. */
  leastMonthly: Money;
  /** What could be taken of the wage by law that year; null where we have no table for the country or year. */
  attachable: { monthly: Money; wage: Money; dependants: number; source: string } | null;
  /** What the plan that is followed, or waits for a decision, comes to in a month. */
  plan: { monthly: Money; isWaiting: boolean } | null;
};

export type StaffBudgetPage = {
  debtorId: string;
  name: string;
  /** The version that is shown; null where the person has made none. */
  shown: StaffBudget | null;
  /** All versions, the newest first. */
  versions: { version: number; savedOn: CalendarDate }[];
};

/**
 * A person's budget with its working, and a line in the trail that this colleague has looked at that version. Anything may
 * stand for the version: an unknown one is the newest. Errors: FileError.
 */
export async function getStaffBudget(input: {
  member: StaffMember;
  debtorId: string;
  version: string | undefined;
  now: Date;
}): Promise<Result<StaffBudgetPage, FileError>> {
  const { member, debtorId, now } = input;
  const { actor, creditor } = member;
  const file = await theirFile(actor, "budget.read", debtorId);
  if (!file.ok) return file;
  const { versions, plan } = await findBudgetsOf(scopeOf(actor), debtorId);
  const debtor = await readDebtor(debtorId, {});
  const row = versions.find(({ version }) => String(version) === input.version) ?? versions[0];
  const seesSpecial = roleMay(actor.role, "note.read_special");
  if (row) {
    const details = { version: row.version, withSpecial: seesSpecial };
    const { creditorId } = file.value;
    const look = { actor, action: "budget.viewed", creditorId, debtorId, details, now } as const;
    await writeTrail(auditRow(look));
  }
  const { givenName, familyName } = openProfile(debtor.record);
  const savedOn = (at: Date) => dateInZone(at, creditor.timeZone);
  return ok({
    ...{ debtorId, name: `${givenName} ${familyName}` },
    shown: row
      ? {
          ...worked(openBudget(debtor, row), savedOn(row.createdAt), { member, seesSpecial }),
          ...{ version: row.version, savedOn: savedOn(row.createdAt), plan: plan && planOf(plan) },
        }
      : null,
    versions: versions.map((one) => ({ version: one.version, savedOn: savedOn(one.createdAt) })),
  });
}

/** By the rule and the table of the day on which it was saved. */
function worked(
  budget: Budget,
  on: CalendarDate,
  { member, seesSpecial }: { member: StaffMember; seesSpecial: boolean },
): Omit<StaffBudget, "version" | "savedOn" | "plan"> {
  const { policy } = member.creditor;
  const { currency, household } = budget;
  const { totals, assessment } = assessBudget(budget, policy, on);
  return {
    ...{ household, assessment },
    totals: {
      ...{ incomes: totals.incomes, disposable: totals.disposable },
      spending: totals.spendings.total,
    },
    spendings: spendingsFor(totals.spendings.lines, { seesSpecial, currency }),
    leastMonthly: money(policy.plan.instalmentMinMinor, currency),
    attachable: member.creditor.country === "FR" ? attachableOf(budget, totals, on) : null,
  };
}

function attachableOf(
  { household, currency }: Budget,
  { incomes }: BudgetTotals,
  on: CalendarDate,
): StaffBudget["attachable"] {
  const table = attachableTableOn(on);
  const wages = incomes.lines.filter(({ category }) => category === "salary");
  const wage = sumMoney(
    wages.map(({ monthly }) => monthly),
    currency,
  );
  if (!table || currency !== "EUR" || wage.amountMinor === 0n) return null;
  const dependants = household.childrenUnder14 + household.children14To18;
  const monthly = attachableMonthly(table, wage, dependants);
  return { monthly, wage, dependants, source: table.source };
}

function planOf(plan: {
  status: string;
  instalmentMinor: bigint;
  currency: string;
  frequency: string;
}): StaffBudget["plan"] {
  const { status, instalmentMinor, currency } = plan;
  invariant(isCurrency(currency), "a plan's currency is one of ours");
  const frequency = FREQUENCIES.find((known) => known === plan.frequency);
  invariant(frequency, "a stored plan has a known frequency");
  const monthly = toMonthly(money(instalmentMinor, currency), frequency, "half_even");
  return { monthly, isWaiting: status === "pending_review" };
}
