import type { ReactNode } from "react";
import styles from "./check-list.module.css";
import { Icon } from "./icon";
import type { IconName } from "./icon-shapes";

interface CheckListProps {
  items: readonly { key: string; content: ReactNode; icon?: IconName }[];
}

/** Facts a person can compare with a letter or a bill in their hands. */
export function CheckList({ items }: CheckListProps) {
  return (
    <ul className={styles.list}>
      {items.map((item) => (
        <li key={item.key} className={styles.item}>
          <span className={styles.icon}>
            <Icon name={item.icon ?? "check"} sizePx={20} />
          </span>
          <span>{item.content}</span>
        </li>
      ))}
    </ul>
  );
}
