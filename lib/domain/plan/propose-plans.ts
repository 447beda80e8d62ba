import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { invariant } from "@/lib/domain/invariant";
import { compareMoney } from "@/lib/domain/money/compare-money";
import { isPositive, type Money } from "@/lib/domain/money/money";
import { buildSchedule } from "./build-schedule";
import type { PlanLimits } from "./limits";
import { periodsMax } from "./periods-max";
import { splitTotal } from "./split-total";
import type { PlanTerms, ScheduledInstalment } from "./terms";

export const PROPOSAL_KINDS = ["slower", "recommended", "faster"] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

export type Proposal = Readonly<{
  kind: ProposalKind;
  terms: PlanTerms;
  schedule: readonly ScheduledInstalment[];
}>;

type ProposalInput = Readonly<{
  total: Money;
  /** The most that is advised each month. */
  affordable: Money;
  payDay: number;
  firstOn: CalendarDate;
  limits: PlanLimits;
}>;

/**
 * Up to three monthly plans, from the slowest to the fastest, none above what is affordable, all inside the
 * creditor's limits. The fastest is as quick as is affordable; the recommended one leaves some air; the slower
 * one takes half as long again. None where even the longest plan would cost too much: that goes to a person.
 */
export function proposePlans(input: ProposalInput): Proposal[] {
  const { total, affordable, limits } = input;
  invariant(isPositive(total), "a plan settles something");
  if (!isPositive(affordable)) return [];
  const fastest = leastCount(total, affordable);
  const longest = longestCount(total, limits);
  if (fastest > longest) return [];
  const faster = Math.min(Math.max(fastest, 2), longest);
  const recommended = Math.min(faster + Math.max(1, Math.floor(faster / 10)), longest);
  const slower = Math.min(Math.floor((recommended * 3) / 2), longest);
  const proposals: Proposal[] = [];
  if (slower > recommended) proposals.push(proposal("slower", slower, input));
  proposals.push(proposal("recommended", recommended, input));
  if (faster < recommended) proposals.push(proposal("faster", faster, input));
  return proposals;
}

/** The fewest equal instalments that are each affordable. */
function leastCount(total: Money, affordable: Money): number {
  const count = (total.amountMinor + affordable.amountMinor - 1n) / affordable.amountMinor;
  return Number.parseInt(count.toString(), 10);
}

/** The most instalments: within the months, and none below the least instalment; at least one. */
function longestCount(total: Money, limits: PlanLimits): number {
  const byAmount = total.amountMinor / limits.instalmentMin.amountMinor;
  const byMonths = BigInt(periodsMax(limits.monthsMax, "monthly"));
  const count = byAmount < byMonths ? byAmount : byMonths;
  return Math.max(1, Number.parseInt(count.toString(), 10));
}

function proposal(kind: ProposalKind, count: number, input: ProposalInput): Proposal {
  const { total, payDay, firstOn, limits } = input;
  const instalment = splitTotal(total, count);
  const terms: PlanTerms = { total, instalment, frequency: "monthly", payDay, firstOn };
  return { kind, terms, schedule: buildSchedule(terms, limits.paymentMin) };
}

/** The proposal that may be chosen beforehand: the recommended one, and only where it is not the highest. */
export function preselectedKind(proposals: readonly Proposal[]): ProposalKind | null {
  const recommended = proposals.find(({ kind }) => kind === "recommended");
  if (!recommended) return null;
  const isHighest = proposals.every(
    ({ terms }) => compareMoney(terms.instalment, recommended.terms.instalment) <= 0,
  );
  return isHighest ? null : recommended.kind;
}
