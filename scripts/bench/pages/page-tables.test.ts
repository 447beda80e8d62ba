import { describe, expect, it } from "vitest";
import { DEBTOR_ROUTES } from "@/e2e/fixtures/debtor-routes";
import { sumUpGoals } from "../report/sum-up-goals";
import type { VisitedPage } from "./measure-stages";
import type { MeasuredPage } from "./measured-page";
import type { PageReading, PageRequest } from "./page-reading";
import { pageTables } from "./page-tables";

const origin = "http://localhost:4000";

const script = (bytes: number, afterFirstPaintMs = 300, from = origin): PageRequest => ({
  ...{ url: `${from}/_next/static/a.js`, kind: "script", afterFirstPaintMs },
  ...{ bodyBytes: bytes, transferredBytes: bytes + 300 },
});

const reading = (change: Partial<PageReading>): PageReading => ({
  ...{ fcpMs: 600, lcpMs: 620, tbtMs: 0, cls: 0 },
  ...{ performance: 100, accessibility: 100, bestPractices: 100 },
  ...{ requests: [], faults: [] },
  ...change,
});

const measured = (name: string, change: Partial<PageReading> = {}): MeasuredPage => ({
  ...{ name, origin, readings: [reading(change)] },
  firstHtml: { asBrowsersAsk: 9_000, gzip: 9_900 },
});

function visited(name: string, change: Partial<PageReading>): VisitedPage {
  const route = DEBTOR_ROUTES.find((known) => known.name === name);
  if (!route) throw new Error(`no route ${name}`);
  return { route, look: "French, light", page: measured(name, change) };
}

const yardsticks = {
  floor: measured("floor page"),
  bareNext: measured("bare Next page", { requests: [script(135_000)] }),
};

/** The goals that a single page misses. */
function missesOf(name: string, change: Partial<PageReading>, planned = 1): string[] {
  const pages = [visited(name, change)];
  const goals = sumUpGoals(pageTables({ pages, failures: [], planned }, yardsticks));
  return goals.flatMap(({ text, misses }) => (misses.length > 0 ? [text] : []));
}

describe("a plain page", () => {
  it("meets every goal where it is as fast as the floor and has a script of ours only", () => {
    expect(missesOf("account", { requests: [script(3_000)] })).toEqual([]);
  });

  it.each([
    [{ lcpMs: 907 }, ["LCP ≤ 906 ms (0.35× GOV.UK Pay)", "LCP ≤ 1.4× floor page"]],
    [{ lcpMs: 880 }, ["LCP ≤ 1.4× floor page"]],
    [{ tbtMs: 1 }, ["TBT 0 ms"]],
    [{ cls: 0.001 }, ["CLS 0"]],
    [{ accessibility: 99 }, ["accessibility 100"]],
    [{ requests: [script(3_001)] }, ["JavaScript ≤ 3,000 B"]],
    [{ requests: Array.from({ length: 5 }, () => script(1)) }, ["requests ≤ 4"]],
    [{ requests: [script(36_000, 0, "http://elsewhere")] }, ["all ≤ 36,000 B"]],
  ])("with %j misses %j", (change, goals) => {
    expect(missesOf("account", change)).toEqual(goals);
  });
});

describe("a rich page", () => {
  it("has its script counted over the framework's floor, the payment provider's not at all", () => {
    const ours = script(195_000);
    const provider = script(90_000, 300, "http://localhost:4001");
    expect(missesOf("pay", { requests: [ours, provider] })).toEqual([]);
    expect(missesOf("pay", { requests: [script(195_001)] })).toEqual([
      "JavaScript ≤ 60,000 B over the framework's floor",
    ]);
  });

  it("misses its goal where the framework's script is asked for before the first paint", () => {
    expect(missesOf("pay", { requests: [script(1, 20), script(1, -5)] })).toEqual([
      "the framework's script is asked for after the first paint",
    ]);
  });
});

it("a page that could not be measured is a goal missed", () => {
  expect(missesOf("account", {}, 2)).toEqual(["every page is measured"]);
});
