// The part `cobrowse`: how soon an agent sees what a person does, of one screen and of a hundred at once.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { BenchContext, BenchPart, Figure } from "@/scripts/bench/contract";
import { atMost, figureOf } from "@/scripts/bench/figures/figure";
import { percentile } from "@/scripts/bench/figures/percentile";
import { openChromium } from "@/scripts/bench/pages/open-chromium";
import { makeVisitors } from "@/scripts/bench/server/open-app";
import { run } from "@/scripts/processes/run";
import type { StackPlan } from "@/scripts/stack/prepare-stack";
import { showScreens } from "./live-shares";
import type { Share } from "./share";
import { typeAndSee } from "./type-and-see";

const DELAY_MS_MAX = 150;
const GOAL = `95 of 100 within ${DELAY_MS_MAX} ms`;

/** How many screens at once, for how long; the first is shown in a browser. */
const extents = {
  full: { crowds: [10, 100], seconds: 30, typed: 200 },
  quick: { crowds: [10], seconds: 3, typed: 10 },
} as const;

export const benchCobrowse: BenchPart = async (context) => {
  const { crowds, seconds, typed } = extents[context.isQuick ? "quick" : "full"];
  const plan = await context.startStack("stack", { TRUSTED_PROXY_HOPS: "1" });
  const figures: Figure[] = [];
  const notes: string[] = [];
  const [shown] = await makeShares(context, plan, 1);
  if (!shown) throw new Error("nobody shows their screen");
  const { browser } = await openChromium("light", context.folder);
  context.onStop(() => browser.close());
  const seen = await typeAndSee(browser, plan.appUrl, shown, typed);
  figures.push(...delayFigures("input to the agent's DOM, one screen", seen.delaysMs));
  const longest = Math.round(Math.max(0, ...seen.longTasksMs));
  notes.push(
    `The person's page had ${seen.longTasksMs.length} long tasks, the longest ${longest} ms.`,
  );
  for (const size of crowds) {
    // A share of which nobody takes notice is over after a minute: these are made when they are wanted.
    const shares = await makeShares(context, plan, size);
    const { delaysMs, faults } = await showScreens(plan.appUrl, shares, seconds);
    figures.push(...delayFigures(`post to the agent's stream, ${size} screens`, delaysMs));
    notes.push(...[...faults].slice(0, 10).map((fault) => `Fault at ${size} screens: ${fault}`));
  }
  return {
    tables: [
      {
        title: "Showing the screen",
        method:
          "One screen: a phone and an agent's page in Chromium, an amount typed every 200 ms. More: recorders and agents' streams over HTTP, an amount typed every second on each.",
        figures,
      },
    ],
    notes,
  };
};

function delayFigures(subject: string, delaysMs: readonly number[]): Figure[] {
  const p95 = percentile(delaysMs, 0.95);
  return [
    figureOf({ subject, name: "arrived", unit: "count", samples: [delaysMs.length] }),
    figureOf({ subject, name: "half of them within", unit: "ms", samples: delaysMs }),
    figureOf({
      ...{ subject, name: "95 of 100 within", unit: "ms", samples: [p95] },
      goal: atMost(p95, DELAY_MS_MAX, GOAL),
    }),
  ];
}

async function makeShares({ say }: BenchContext, plan: StackPlan, count: number): Promise<Share[]> {
  say(count === 1 ? "one screen" : `${count} screens at once`);
  await makeVisitors(plan, { people: count, strangersEach: 0 });
  const file = join(plan.folder, "shares.json");
  await run({
    name: "showing screens",
    command: [
      ...["--conditions=react-server", "--import", "tsx"],
      ...["scripts/bench/cobrowse/shares-process.ts", join(plan.folder, "visitors.json"), file],
    ],
    environment: plan.environment.seed,
    logFile: join(plan.logFolder, "shares.log"),
  });
  // Written a moment ago by shares-process.ts, which shares the type.
  const shares: Share[] = JSON.parse(await readFile(file, "utf8"));
  // Eight people are made at a time, so there may be more.
  return shares.slice(0, count);
}
