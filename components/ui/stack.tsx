// Vertical rhythm, so that no page needs a style sheet of its own.
import type { ReactNode } from "react";
import { classNames } from "./class-names";
import styles from "./stack.module.css";

interface StackProps {
  gap?: "small" | "medium" | "large";
  /** `section` wants a heading inside, named by `labelledBy`. */
  as?: "div" | "section";
  labelledBy?: string | undefined;
  children: ReactNode;
}

export function Stack({ gap = "medium", as: Element = "div", labelledBy, children }: StackProps) {
  return (
    <Element className={classNames(styles.stack, styles[gap])} aria-labelledby={labelledBy}>
      {children}
    </Element>
  );
}

/** The buttons at the end of a screen: one under the other on a phone, side by side where there is room. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}
