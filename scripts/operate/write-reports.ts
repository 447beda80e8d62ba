// Reports are kept in ./reports, which no repository keeps.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

const FOLDER = join(process.cwd(), "reports");

/** Writes `<name>.html` and `<name>.csv`; answers where. */
export async function writeReports(
  name: string,
  report: { html: string; csv: string },
): Promise<string> {
  await mkdir(FOLDER, { recursive: true });
  const path = join(FOLDER, name);
  await writeFile(`${path}.html`, report.html);
  await writeFile(`${path}.csv`, report.csv);
  return `${path}.{html,csv}`;
}
