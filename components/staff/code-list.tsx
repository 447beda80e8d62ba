import styles from "./code-list.module.css";

/** Codes to write down or copy, two columns. */
export function CodeList({ label, codes }: { label: string; codes: readonly string[] }) {
  return (
    <ol className={styles.codes} aria-label={label}>
      {codes.map((code) => (
        <li key={code}>
          <code translate="no">{code}</code>
        </li>
      ))}
    </ol>
  );
}
