// Makes figures from samples, so that medians, ratios and goals are reckoned in one way by all parts.
import type { Figure, Goal, Ratio } from "../contract";
import { median } from "./median";

/** A figure from its samples; their unit is the figure's. */
export function figureOf(measured: Omit<Figure, "median">): Figure {
  return { ...measured, median: median(measured.samples) };
}

type Compared = {
  /** Name of the yardstick. */
  readonly to: string;
  readonly samples: readonly number[];
  /** Of the same unit; as many as samples where measured interleaved, which are then compared round by round. */
  readonly yardstickSamples: readonly number[];
};

/** Samples as a multiple of a yardstick's: round by round where there are as many of both, else of the medians. */
export function ratioTo({ to, samples, yardstickSamples }: Compared): Ratio {
  const yardstick = median(yardstickSamples);
  const isPaired = samples.length === yardstickSamples.length;
  const ratios = isPaired
    ? samples.map((sample, round) => sample / (yardstickSamples[round] ?? yardstick))
    : [median(samples) / yardstick];
  return { to, yardstick, samples: ratios, median: median(ratios) };
}

/** A goal that is met up to and including `max`. */
export function atMost(value: number, max: number, text: string): Goal {
  return { text, isMet: value <= max };
}

/** A goal that is met from `min` on. */
export function atLeast(value: number, min: number, text: string): Goal {
  return { text, isMet: value >= min };
}
