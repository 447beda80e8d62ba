// A colleague's searches at one size of the database.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Figure } from "@/scripts/bench/contract";
import { atMost, figureOf } from "@/scripts/bench/figures/figure";
import { percentile } from "@/scripts/bench/figures/percentile";
import { run } from "@/scripts/processes/run";
import { sizeName } from "./growth-tables";

/** Milliseconds of each search, by how was asked. */
export type SearchTimes = Record<string, number[]>;

const SEARCH_MS_MAX = 100;

/** Searches by the program's own code. */
export async function measureSearch(
  folder: string,
  environment: Readonly<Record<string, string>>,
  creditorId: string,
): Promise<SearchTimes> {
  const file = join(folder, "search.json");
  await run({
    name: "searching",
    command: [
      ...["--conditions=react-server", "--import", "tsx"],
      ...["scripts/bench/growth/search-process.ts", creditorId, file],
    ],
    environment,
    logFile: join(folder, "search.log"),
  });
  // Written a moment ago by search-process.ts, which shares the type.
  const times: SearchTimes = JSON.parse(await readFile(file, "utf8"));
  return times;
}

/** 95 of 100 searches are to be answered within 100 ms. */
export function searchFigures(size: number, times: SearchTimes): Figure[] {
  return Object.entries(times).map(([subject, samples]) => {
    const p95 = percentile(samples, 0.95);
    return figureOf({
      ...{ subject, name: sizeName(size), unit: "ms" as const, samples: [p95] },
      goal: atMost(p95, SEARCH_MS_MAX, `95 of 100 searches within ${SEARCH_MS_MAX} ms`),
    });
  });
}
