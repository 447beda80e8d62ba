import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { BenchReport } from "./bench-report";
import { renderReport } from "./render-report";

/** Writes report.json and report.html into the folder. Answers the address of the page to open. */
export async function writeReport(folder: string, report: BenchReport): Promise<string> {
  const page = join(folder, "report.html");
  await writeFile(join(folder, "report.json"), `${JSON.stringify(report, null, 2)}\n`);
  await writeFile(page, renderReport(report));
  return page;
}
