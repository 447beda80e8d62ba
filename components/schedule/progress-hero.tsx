import type { ReactNode } from "react";
import { ProgressRing, type ProgressRingProps } from "@/components/ui/progress-ring";
import styles from "./progress-hero.module.css";

interface ProgressHeroProps {
  title: ReactNode;
  /** What is paid, what is left: a short line each. */
  lines: readonly string[];
  progress: ProgressRingProps;
}

/** Top of a running plan, and its h1: how far one has come before anything else. */
export function ProgressHero({ title, lines, progress }: ProgressHeroProps) {
  return (
    <div className={styles.hero}>
      <ProgressRing {...progress} />
      <div className={styles.words}>
        <h1>{title}</h1>
        {lines.map((line) => (
          <p key={line} className={styles.line}>
            {line}
          </p>
        ))}
      </div>
    </div>
  );
}
