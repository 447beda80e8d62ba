import styles from "./step-progress.module.css";

interface StepProgressProps {
  current: number;
  total: number;
  /** "Étape 2 sur 3" */
  label: string;
}

/** Where one is in a short series of screens. */
export function StepProgress({ current, total, label }: StepProgressProps) {
  const steps = Array.from({ length: total }, (_, index) => index + 1);
  return (
    <div className={styles.progress}>
      <p className={styles.label}>{label}</p>
      <div className={styles.track} aria-hidden="true">
        {steps.map((step) => (
          <span key={step} className={step <= current ? styles.done : styles.ahead} />
        ))}
      </div>
    </div>
  );
}
