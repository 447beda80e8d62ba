import type { ReactNode } from "react";
import styles from "./card.module.css";
import { classNames } from "./class-names";

interface CardProps {
  /** `raised` holds something to act on; `soft` (accent) says something good to know. */
  tone?: "raised" | "soft";
  title?: ReactNode;
  /** Where a link on another page leads to it. */
  id?: string;
  children: ReactNode;
}

/** One thing apart from the rest. Never a card in a card. */
export function Card({ tone = "raised", title, id, children }: CardProps) {
  return (
    <section id={id} className={classNames(styles.card, styles[tone])}>
      {title && <h2 className={styles.title}>{title}</h2>}
      {children}
    </section>
  );
}
