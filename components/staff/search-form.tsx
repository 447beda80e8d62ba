import type { ReactNode } from "react";
import styles from "./search-form.module.css";

interface SearchFormProps {
  action: (form: FormData) => Promise<void>;
  children: ReactNode;
}

/** A field and its button on one line. */
export function SearchForm({ action, children }: SearchFormProps) {
  return (
    <search>
      <form action={action} className={styles.form} noValidate>
        {children}
      </form>
    </search>
  );
}
