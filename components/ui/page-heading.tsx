import type { ReactNode } from "react";
import styles from "./page-heading.module.css";

interface PageHeadingProps {
  title: ReactNode;
  /** A short line above the title, such as a step of several. */
  eyebrow?: ReactNode;
  /** One or two sentences that say why this screen is here. */
  lead?: ReactNode;
}

/** The only h1 of a screen, with its introduction. */
export function PageHeading({ title, eyebrow, lead }: PageHeadingProps) {
  return (
    <div className={styles.heading}>
      {eyebrow && <p className={styles.eyebrow}>{eyebrow}</p>}
      <h1>{title}</h1>
      {lead && <p className={styles.lead}>{lead}</p>}
    </div>
  );
}
