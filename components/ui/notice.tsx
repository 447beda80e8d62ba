import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { Icon } from "./icon";
import type { IconName } from "./icon-shapes";
import styles from "./notice.module.css";

export type NoticeTone = "info" | "positive" | "caution" | "danger";

const ICON_BY_TONE: Record<NoticeTone, IconName> = {
  info: "alert",
  positive: "check",
  caution: "clock",
  danger: "alert",
};

interface NoticeProps {
  tone?: NoticeTone;
  icon?: IconName | undefined;
  title?: ReactNode;
  /** `alert` or `status` only for what happened just now; nothing for what was there all along. */
  role?: "alert" | "status" | undefined;
  children?: ReactNode;
}

/** Something to know before going on. `danger` is for what went wrong, never for owing money. */
export function Notice({ tone = "info", icon, title, role, children }: NoticeProps) {
  return (
    <div className={classNames(styles.notice, styles[tone])} role={role}>
      <span className={styles.icon}>
        <Icon name={icon ?? ICON_BY_TONE[tone]} />
      </span>
      <div className={styles.words}>
        {title && <p className={styles.title}>{title}</p>}
        {children && <div className={styles.body}>{children}</div>}
      </div>
    </div>
  );
}
