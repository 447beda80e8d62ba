import "server-only";
import type { CsvCell } from "@/lib/domain/statement/csv";
import { findJourney } from "./people-store";
import type { ReportAsk } from "./report-ask";

/** In the order of the journey; `told`: said that something is wrong, or that they cannot pay. */
export const STEPS = ["invited", "opened", "identified", "budget", "plan", "paid", "told"] as const;

/** How far the people came who were sent a link in the period. */
export type JourneyReport = {
  steps: { step: (typeof STEPS)[number]; people: number; percent: number }[];
};

export async function readJourney(ask: ReportAsk): Promise<JourneyReport> {
  const row = await findJourney(ask);
  const invited = row?.invited ?? 0;
  return {
    steps: STEPS.map((step) => {
      const people = row?.[step] ?? 0;
      return { step, people, percent: invited === 0 ? 0 : Math.round((100 * people) / invited) };
    }),
  };
}

export const journeyRows = ({ steps }: JourneyReport): CsvCell[][] => [
  ["step", "people", "percent"],
  ...steps.map(({ step, people, percent }) => [step, String(people), String(percent)]),
];
