import styles from "./progress-ring.module.css";

export interface ProgressRingProps {
  done: number;
  total: number;
  /** Under the figure, such as "sur 12". */
  caption: string;
  /** The picture in words: "5 mensualités payées sur 12". */
  label: string;
}

const RADIUS = 42;

/** How far along a plan is, drawn on the server. */
export function ProgressRing({ done, total, caption, label }: ProgressRingProps) {
  const share = total === 0 ? 0 : Math.min(1, Math.max(0, done / total));
  return (
    <svg className={styles.ring} viewBox="0 0 100 100" role="img" aria-label={label}>
      <circle className={styles.track} cx="50" cy="50" r={RADIUS} />
      {share > 0 && (
        <circle
          className={styles.done}
          cx="50"
          cy="50"
          r={RADIUS}
          pathLength="100"
          strokeDasharray={`${(share * 100).toFixed(2)} 100`}
          transform="rotate(-90 50 50)"
        />
      )}
      <text className={styles.figure} x="50" y="52">
        {done}
      </text>
      <text className={styles.caption} x="50" y="68">
        {caption}
      </text>
    </svg>
  );
}
