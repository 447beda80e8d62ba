// Walks to each state of the journey and visits its pages there.
import { stripVTControlCharacters } from "node:util";
import type { StackPlan } from "@/scripts/stack/prepare-stack";
import type { BenchContext } from "../contract";
import { startArabicProxy } from "./arabic-proxy";
import { measurePage } from "./measure-page";
import type { MeasuredPage } from "./measured-page";
import type { MeasuringBrowser } from "./open-chromium";
import { planStages, type Stage, type Visit } from "./visits";
import { type Arrived, Walker } from "./walker";

export type VisitedPage = Visit & { readonly page: MeasuredPage };

export type Visited = {
  readonly pages: readonly VisitedPage[];
  /** One sentence for each page, or state with its pages, that could not be measured. */
  readonly failures: readonly string[];
  /** How many pages were to be measured. */
  readonly planned: number;
};

const REASON_LENGTH_MAX = 300;

type Browsers = Readonly<Record<"light" | "dark", MeasuringBrowser>>;
type Measure = (visit: Visit, arrived: Arrived) => Promise<MeasuredPage>;

/** Measures all pages; one that cannot be measured does not keep the others from it. */
export async function measureStages(
  context: BenchContext,
  plan: StackPlan,
  browsers: Browsers,
): Promise<Visited> {
  const walker = new Walker(browsers.light.browser, plan.appUrl);
  context.onStop(async () => walker.stop());
  const proxy = await startArabicProxy(plan.appUrl);
  context.onStop(proxy.stop);
  const measure: Measure = ({ route, look }, arrived) =>
    measurePage({
      name: route.name,
      url: (look.startsWith("Arabic") ? proxy.url : plan.appUrl) + route.path(arrived),
      headers: arrived.headers,
      debuggingPort: browsers[look.endsWith("dark") ? "dark" : "light"].debuggingPort,
      rounds: context.rounds ?? 1,
      expected: { status: route.status, step: route.name },
    });
  return visitAll(context, walker, measure);
}

async function visitAll(context: BenchContext, walker: Walker, measure: Measure): Promise<Visited> {
  const stages = planStages(context.isQuick);
  const planned = stages.reduce((sum, { visits }) => sum + visits.length, 0);
  const pages: VisitedPage[] = [];
  const failures: string[] = [];
  const fail = (what: string) => (error: unknown) => {
    const line = `${what} not measured: ${inOneLine(error)}`;
    failures.push(line);
    context.say(line);
  };
  const visit = async (each: Visit, arrived: Arrived) => {
    const page = await measure(each, arrived);
    pages.push({ ...each, page });
    context.say(`${pages.length} of ${planned}: ${inShort(each, page)}`);
  };
  const visitStage = async ({ state, visits }: Stage) => {
    const arrived = await walker.walkTo(state);
    for (const each of visits) {
      await visit(each, arrived).catch(fail(`${each.route.name} (${each.look})`));
    }
  };
  for (const stage of stages) {
    await visitStage(stage).catch(fail(`The pages of the state “${stage.state}”`));
  }
  return { pages, failures, planned };
}

/** What tools say about a page is long, coloured and on many lines. */
function inOneLine(error: unknown): string {
  const words = stripVTControlCharacters(error instanceof Error ? error.message : String(error));
  return words.replace(/\s+/g, " ").slice(0, REASON_LENGTH_MAX);
}

function inShort({ route, look }: Visit, { readings: [first] }: MeasuredPage): string {
  if (!first) return route.name;
  const { lcpMs, tbtMs, performance, accessibility, bestPractices } = first;
  const scores = [performance, accessibility, bestPractices].join("/");
  const times = `LCP ${Math.round(lcpMs)} ms, TBT ${Math.round(tbtMs)} ms`;
  return `${route.name} (${look}) ${times}, scores ${scores}`;
}
