// How often money comes or goes. A month is a twelfth of a year and a week a fifty-second, never a quarter of a month.

export const FREQUENCIES = [
  "weekly",
  "fortnightly",
  "four_weekly",
  "monthly",
  "quarterly",
  "yearly",
] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** Times a year. Fifty-two weeks, as the Standard Financial Statement counts them. */
export const PERIODS_PER_YEAR: Readonly<Record<Frequency, bigint>> = {
  weekly: 52n,
  fortnightly: 26n,
  four_weekly: 13n,
  monthly: 12n,
  quarterly: 4n,
  yearly: 1n,
};

/** Frequencies in which a plan may be paid. */
export const PLAN_FREQUENCIES = ["weekly", "fortnightly", "four_weekly", "monthly"] as const;
export type PlanFrequency = (typeof PLAN_FREQUENCIES)[number];

export function isPlanFrequency(value: string): value is PlanFrequency {
  return PLAN_FREQUENCIES.some((frequency) => frequency === value);
}
