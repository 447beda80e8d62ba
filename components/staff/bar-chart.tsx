import styles from "./chart.module.css";
import { largestOf, sizePercent } from "./chart-size";

export interface Bar {
  key: string;
  label: string;
  /** Any unit, the same for all; not below zero. */
  size: bigint;
  /** The size as people read it. */
  text: string;
}

interface ChartProps {
  /** Of the page; the names of title and description are made of it. */
  id: string;
  title: string;
  /** What the picture shows, in a sentence: the figures are in the table beside it. */
  description: string;
  bars: readonly Bar[];
}

const ROW_HEIGHT = 44;
const TEXT_BASE = 16;
const BAR_TOP = 24;
const BAR_HEIGHT = 10;

/** Kinds beside each other, one under the other: a bar each, drawn on the server. */
export function BarChart({ id, title, description, bars }: ChartProps) {
  const largest = largestOf(bars);
  return (
    <svg
      className={styles.chart}
      width="100%"
      height={bars.length * ROW_HEIGHT}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      {bars.map(({ key, label, size, text }, index) => {
        const top = index * ROW_HEIGHT;
        return (
          <g key={key}>
            <text className={styles.label} x="0" y={top + TEXT_BASE}>
              {label}
            </text>
            <text className={styles.value} x="100%" y={top + TEXT_BASE} textAnchor="end">
              {text}
            </text>
            <rect
              className={styles.track}
              y={top + BAR_TOP}
              width="100%"
              height={BAR_HEIGHT}
              rx="3"
            />
            <rect
              className={styles.bar}
              y={top + BAR_TOP}
              width={`${sizePercent(size, largest)}%`}
              height={BAR_HEIGHT}
              rx="3"
            />
          </g>
        );
      })}
    </svg>
  );
}

const COLUMNS_HEIGHT = 120;
const COLUMNS_TOP = 24;
const COLUMN_SHARE = 0.72;

/** Parts of time from left to right: a column each, the largest named. */
export function ColumnChart({ id, title, description, bars }: ChartProps) {
  const largest = largestOf(bars);
  const widthPercent = 100 / Math.max(bars.length, 1);
  const highest = bars.find(({ size }) => size === largest && size > 0n);
  return (
    <svg
      className={styles.chart}
      width="100%"
      height={COLUMNS_TOP + COLUMNS_HEIGHT + 24}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      {highest && (
        <text className={styles.value} x="0" y={TEXT_BASE - 2}>
          {`${highest.text} · ${highest.label}`}
        </text>
      )}
      {bars.map(({ key, size }, index) => {
        const height = (sizePercent(size, largest) * COLUMNS_HEIGHT) / 100;
        return (
          <rect
            key={key}
            className={styles.bar}
            x={`${(index * widthPercent).toFixed(3)}%`}
            y={(COLUMNS_TOP + COLUMNS_HEIGHT - height).toFixed(2)}
            width={`${(widthPercent * COLUMN_SHARE).toFixed(3)}%`}
            height={height.toFixed(2)}
            rx="2"
          />
        );
      })}
      <line
        className={styles.axis}
        x1="0"
        x2="100%"
        y1={COLUMNS_TOP + COLUMNS_HEIGHT + 0.5}
        y2={COLUMNS_TOP + COLUMNS_HEIGHT + 0.5}
      />
      <text className={styles.label} x="0" y={COLUMNS_TOP + COLUMNS_HEIGHT + 18}>
        {bars.at(0)?.label}
      </text>
      <text
        className={styles.label}
        x="100%"
        y={COLUMNS_TOP + COLUMNS_HEIGHT + 18}
        textAnchor="end"
      >
        {bars.length > 1 ? bars.at(-1)?.label : ""}
      </text>
    </svg>
  );
}
