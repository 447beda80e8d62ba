import styles from "./qr-code.module.css";

interface QrCodeProps {
  /** `size` modules a side; the path has strokes of width 1. */
  qr: { size: number; path: string };
  /** What scanning it does. */
  label: string;
}

/** Dark on light in both themes: cameras want it so. */
export function QrCode({ qr: { size, path }, label }: QrCodeProps) {
  return (
    <svg
      className={styles.code}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect className={styles.ground} width={size} height={size} />
      <path className={styles.modules} d={path} />
    </svg>
  );
}
