import { firstHtml } from "./first-html";
import type { MeasuredPage } from "./measured-page";
import type { PageReading } from "./page-reading";
import { runLighthouse } from "./run-lighthouse";

export type PageToMeasure = {
  readonly name: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly debuggingPort: number;
  readonly rounds: number;
  /** What the answer must be; another page than the one that was meant must not be measured in its place. */
  readonly expected: { readonly status: number; readonly step: string | null };
};

/** Measures one page. Throws where it is not the page that was meant, or Lighthouse cannot read it twice in a row. */
export async function measurePage(page: PageToMeasure): Promise<MeasuredPage> {
  const { name, url, headers, expected } = page;
  const asBrowsersAsk = await firstHtml(url, "gzip, deflate, br", headers);
  const gzip = await firstHtml(url, "gzip", headers);
  if (asBrowsersAsk.status !== expected.status || asBrowsersAsk.step !== expected.step) {
    throw new Error(`answered ${asBrowsersAsk.status} with the page “${asBrowsersAsk.step}”`);
  }
  const readings: PageReading[] = [];
  for (let round = 0; round < page.rounds; round += 1) readings.push(await readTwiceAtMost(page));
  return {
    ...{ name, readings, origin: new URL(url).origin },
    firstHtml: { asBrowsersAsk: asBrowsersAsk.bytes, gzip: gzip.bytes },
  };
}

/** A browser under load sometimes loses a page; the same twice is a fault. */
async function readTwiceAtMost(page: PageToMeasure): Promise<PageReading> {
  const read = () => runLighthouse(page.url, page.debuggingPort, page.headers);
  return read().catch(read);
}
