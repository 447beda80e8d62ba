import { median } from "../figures/median";
import type { PageReading } from "./page-reading";

/** One page, measured as often as there are rounds. */
export type MeasuredPage = {
  readonly name: string;
  /** Where the page comes from; scripts from elsewhere are not ours. */
  readonly origin: string;
  readonly readings: readonly PageReading[];
  /** Compressed bytes of the document and its stylesheets: as browsers ask for them, and where there is only gzip. */
  readonly firstHtml: { readonly asBrowsersAsk: number; readonly gzip: number };
};

/** What our pages are compared with, measured in the same run. */
export type Yardsticks = {
  /** The form page without any script. */
  readonly floor: MeasuredPage;
  /** A page of the framework with nothing of ours: its script is the framework's floor. */
  readonly bareNext: MeasuredPage;
};

/** The middle of all rounds of one property. */
export function middleOf(page: MeasuredPage, read: (reading: PageReading) => number): number {
  return median(page.readings.map(read));
}
