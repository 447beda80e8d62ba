import type { ReactNode } from "react";
import { classNames } from "./class-names";
import styles from "./tag.module.css";

export type TagTone = "neutral" | "positive" | "caution" | "danger";

/** A state in a word or two; the word carries the meaning, the colour only helps. */
export function Tag({ tone = "neutral", children }: { tone?: TagTone; children: ReactNode }) {
  return <span className={classNames(styles.tag, styles[tone])}>{children}</span>;
}
