import { PERIODS_PER_YEAR, type PlanFrequency } from "@/lib/domain/calendar/frequency";

/** How many instalments fit into so many months: 24 months are 24, or 104 weeks. */
export function periodsMax(monthsMax: number, frequency: PlanFrequency): number {
  const periods = (BigInt(monthsMax) * PERIODS_PER_YEAR[frequency]) / 12n;
  return Number.parseInt(periods.toString(), 10);
}
