import type { ReactNode } from "react";
import { Icon } from "./icon";
import type { IconName } from "./icon-shapes";
import styles from "./list-row.module.css";

export function List({ children }: { children: ReactNode }) {
  return <ul className={styles.list}>{children}</ul>;
}

interface ListRowProps {
  title: ReactNode;
  hint?: ReactNode;
  value?: ReactNode;
  icon?: IconName | undefined;
  /** Makes the whole row the link. */
  href?: string | undefined;
  /** The link brings a file instead of a page. */
  isFile?: boolean | undefined;
}

/** A line between hairlines: a fact with its value, or a way to a page. */
export function ListRow({ title, hint, value, icon, href, isFile }: ListRowProps) {
  const content = (
    <>
      {icon && (
        <span className={styles.icon}>
          <Icon name={icon} />
        </span>
      )}
      <span className={styles.words}>
        <span>{title}</span>
        {hint && <span className={styles.hint}>{hint}</span>}
      </span>
      {value && <span className={styles.value}>{value}</span>}
      {href && (
        <span className={styles.chevron}>
          {isFile ? (
            <Icon name="download" sizePx={20} />
          ) : (
            <Icon name="chevron" sizePx={20} directional />
          )}
        </span>
      )}
    </>
  );
  return (
    <li className={styles.item}>
      {href ? (
        <a className={styles.row} href={href}>
          {content}
        </a>
      ) : (
        <div className={styles.row}>{content}</div>
      )}
    </li>
  );
}
