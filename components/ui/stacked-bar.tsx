// Where the money goes: a bar of parts with a legend that says the same in words.
import { classNames } from "./class-names";
import styles from "./stacked-bar.module.css";

export interface BarSegment {
  key: string;
  label: string;
  /** Any unit, the same for all; not below zero. */
  size: bigint;
  /** The size as people read it: "780 €". */
  text: string;
  /** What is left over is drawn apart, in a quiet colour. */
  isRest?: boolean | undefined;
}

const COLOURS = 5;
const GAP_PERCENT = 0.8;

function colourClass(segment: BarSegment, index: number): string | undefined {
  return segment.isRest ? styles.rest : styles[`colour-${(index % COLOURS) + 1}`];
}

interface Bar {
  segment: BarSegment;
  startPercent: number;
  widthPercent: number;
}

function placeSegments(segments: readonly BarSegment[]): Bar[] {
  const total = segments.reduce((sum, segment) => sum + segment.size, 0n);
  if (total === 0n) return [];
  let startPercent = 0;
  return segments.map((segment, index) => {
    // A hundredth of a percent is finer than any screen: only the picture is rounded, never the money.
    const sharePercent = Number((segment.size * 10_000n) / total) / 100;
    const gapPercent = index === segments.length - 1 ? 0 : GAP_PERCENT;
    const bar = { segment, startPercent, widthPercent: Math.max(0, sharePercent - gapPercent) };
    startPercent += sharePercent;
    return bar;
  });
}

interface StackedBarProps {
  /** Names the picture: "Où va votre argent chaque mois". */
  label: string;
  segments: readonly BarSegment[];
}

export function StackedBar({ label, segments }: StackedBarProps) {
  return (
    <figure className={styles.figure} aria-label={label}>
      <svg className={styles.bar} width="100%" height="12" aria-hidden="true" focusable="false">
        {placeSegments(segments).map(({ segment, startPercent, widthPercent }, index) => (
          <rect
            key={segment.key}
            className={classNames(styles.part, colourClass(segment, index))}
            x={`${startPercent.toFixed(2)}%`}
            width={`${widthPercent.toFixed(2)}%`}
            height="12"
            rx="3"
          />
        ))}
      </svg>
      <ul className={styles.legend}>
        {segments.map((segment, index) => (
          <li key={segment.key} className={styles.entry}>
            <svg className={styles.key} width="10" height="10" aria-hidden="true" focusable="false">
              <rect className={colourClass(segment, index)} width="10" height="10" rx="3" />
            </svg>
            <span className={styles.name}>{segment.label}</span>{" "}
            <span className={styles.value}>{segment.text}</span>
          </li>
        ))}
      </ul>
    </figure>
  );
}
