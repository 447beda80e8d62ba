// Turns what was read on one page into figures: what is shown, what it is compared with, which goal it has.
import type { Figure, Unit } from "../contract";
import { figureOf, ratioTo } from "../figures/figure";
import type { MeasuredPage } from "./measured-page";
import type { PageReading } from "./page-reading";
import { GOVUK_PAY } from "./published-page";

/** One property of a page and how it is judged. */
export type Property = {
  readonly name: string;
  readonly unit: Unit;
  readonly read: (reading: PageReading, page: MeasuredPage) => number;
  /** The same of GOV.UK Pay's page. */
  readonly published?: number;
  readonly goal?: { readonly text: string; readonly isMet: (value: number) => boolean };
};

/** A goal of at most `max` (or at least `min`), in the words of the report. */
export const upTo = (max: number, text: string) => ({
  text,
  isMet: (value: number) => value <= max,
});
export const from = (min: number, text: string) => ({
  text,
  isMet: (value: number) => value >= min,
});

/** The figures of one page, in the order of the properties. */
export function pageFigures(page: MeasuredPage, properties: readonly Property[]): Figure[] {
  return properties.map(({ name, unit, read, published, goal }) => {
    const samples = page.readings.map((reading) => read(reading, page));
    const figure = figureOf({ subject: page.name, name, unit, samples });
    const yardstickSamples = published === undefined ? [] : [published];
    return {
      ...figure,
      ...(published === undefined
        ? {}
        : { ratio: ratioTo({ to: GOVUK_PAY.name, samples, yardstickSamples }) }),
      ...(goal ? { goal: { text: goal.text, isMet: goal.isMet(figure.median) } } : {}),
    };
  });
}
