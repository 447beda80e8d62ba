import "server-only";
import type { CsvCell } from "@/lib/domain/statement/csv";
import { findAnswerWaits, findCaseWaits, type WaitRow } from "./people-store";
import type { ReportAsk } from "./report-ask";

/** messages: until an answer. callbacks, cases: until closed. */
export const WAITS = ["messages", "callbacks", "cases"] as const;

/** How long people wait. Seconds. */
export type AnsweringReport = {
  waits: (WaitRow & {
    of: (typeof WAITS)[number];
    /** Not closed yet; null where that is not counted. */
    open: number | null;
  })[];
};

const NONE: WaitRow = { count: 0, median: null, p90: null };

export async function readAnswering(ask: ReportAsk): Promise<AnsweringReport> {
  const messages = (await findAnswerWaits(ask)) ?? NONE;
  const cases = await findCaseWaits(ask);
  const closed = (isCallback: boolean) =>
    cases.find((row) => row.isCallback === isCallback) ?? { ...NONE, open: 0 };
  return {
    waits: [
      { of: "messages", ...messages, open: null },
      { of: "callbacks", ...closed(true) },
      { of: "cases", ...closed(false) },
    ],
  };
}

const seconds = (value: number | null): string => (value === null ? "" : String(Math.round(value)));

export const answeringRows = ({ waits }: AnsweringReport): CsvCell[][] => [
  ["of", "answered", "median_seconds", "p90_seconds", "open"],
  ...waits.map(({ of, count, median, p90, open }) => [
    ...[of, String(count), seconds(median), seconds(p90), String(open ?? "")],
  ]),
];
