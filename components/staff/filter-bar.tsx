import styles from "./filter-bar.module.css";

interface FilterBarProps {
  label: string;
  choices: readonly { key: string; label: string; href: string; isCurrent: boolean }[];
}

/** Which part of a list is shown; each is an address of its own, so that back and bookmarks work. */
export function FilterBar({ label, choices }: FilterBarProps) {
  return (
    <nav aria-label={label} className={styles.bar}>
      {choices.map(({ key, label: text, href, isCurrent }) => (
        <a key={key} href={href} className={styles.choice} aria-current={isCurrent || undefined}>
          {text}
        </a>
      ))}
    </nav>
  );
}
