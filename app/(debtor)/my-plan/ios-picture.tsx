import styles from "./ios-picture.module.css";

/** Safari's bar with its Share button, and the line to choose in the sheet that it opens. */
export function IosPicture({ label, add }: { label: string; add: string }) {
  return (
    <svg className={styles.picture} viewBox="0 0 280 132" role="img" aria-label={label}>
      <rect className={styles.sheet} x="0.5" y="0.5" width="279" height="131" rx="14" />
      <g className={styles.icons}>
        <path d="m24 26-8 8 8 8" />
        <path d="m72 26 8 8-8 8" />
        <path className={styles.wanted} d="M131 30h-6v19h30V30h-6M140 42V19m-7 7 7-7 7 7" />
        <path d="M196 25h10a4 4 0 0 1 4 4v18a6 6 0 0 0-4-2h-10ZM224 25h-10a4 4 0 0 0-4 4v18a6 6 0 0 1 4-2h10Z" />
        <path d="M246 29h14v16h-14ZM251 29v-5h14v16h-5" />
      </g>
      <path className={styles.line} d="M0 66h280" />
      <rect className={styles.row} x="14" y="80" width="252" height="38" rx="10" />
      <text className={styles.words} x="28" y="104">
        {add}
      </text>
      <path className={styles.wanted} d="M238 90h17v18h-17ZM246.5 94.5v9M242 99h9" />
    </svg>
  );
}
