import type { ReactNode } from "react";
import styles from "./door.module.css";
import { Icon } from "./icon";
import type { IconName } from "./icon-shapes";

interface DoorProps {
  icon: IconName;
  title: ReactNode;
  hint: ReactNode;
  href: string;
}

/** One way on. All doors look alike: none is pushed. */
export function Door({ icon, title, hint, href }: DoorProps) {
  return (
    <li className={styles.item}>
      <a className={styles.door} href={href}>
        <span className={styles.icon}>
          <Icon name={icon} />
        </span>
        <span className={styles.words}>
          <span className={styles.title}>{title}</span>
          <span className={styles.hint}>{hint}</span>
        </span>
        <span className={styles.chevron}>
          <Icon name="chevron" sizePx={20} directional />
        </span>
      </a>
    </li>
  );
}

/** The doors of a screen under their question. */
export function DoorList({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      <ul className={styles.list}>{children}</ul>
    </section>
  );
}
