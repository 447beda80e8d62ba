// Every page of a debtor as a cheap phone on a slow network gets it: Lighthouse in our own Chromium, real people.
import type { BenchContext, BenchPart } from "../contract";
import { measureStages } from "./measure-stages";
import { measureYardsticks } from "./measure-yardsticks";
import { noteFaults } from "./note-faults";
import { openChromium, type Theme } from "./open-chromium";
import { pageTables } from "./page-tables";

export const benchPages: BenchPart = async (context) => {
  const plan = await context.startStack("stack");
  // The journeys' fixtures ask the environment where the stack is.
  Object.assign(process.env, plan.environment.seed);
  const light = await openBrowser(context, "light");
  const dark = await openBrowser(context, "dark");
  const { debuggingPort } = light;
  const { databaseUrl } = plan;
  const yardsticks = await measureYardsticks(context, { debuggingPort, databaseUrl });
  const visited = await measureStages(context, plan, { light, dark });
  const faulty = visited.pages.map(({ page, look }) => ({
    name: look === "French, light" ? page.name : `${page.name} (${look})`,
    faults: page.readings.flatMap(({ faults }) => faults),
  }));
  return {
    tables: pageTables(visited, yardsticks),
    notes: [...visited.failures, ...noteFaults(faulty)],
  };
};

async function openBrowser({ folder, onStop }: BenchContext, theme: Theme) {
  const opened = await openChromium(theme, folder);
  onStop(() => opened.browser.close());
  return opened;
}
