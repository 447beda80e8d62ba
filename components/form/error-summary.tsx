import styles from "./error-summary.module.css";
import { fieldId } from "./field-id";

export interface FieldProblem {
  /** The field's name as posted; the link goes to its first control. */
  name: string;
  /** Already in the person's language. */
  message: string;
}

interface ErrorSummaryProps {
  title: string;
  problems: readonly FieldProblem[];
}

/** First thing of a refused form: what to put right, each with a link. Renders nothing when all is well. */
export function ErrorSummary({ title, problems }: ErrorSummaryProps) {
  if (problems.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: moves the focus to the errors; lib/browser/page/focus-errors.ts does where it has no effect
    <section className={styles.summary} role="alert" tabIndex={-1} autoFocus>
      <h2 className={styles.title}>{title}</h2>
      <ul className={styles.list}>
        {problems.map((problem) => (
          <li key={`${problem.name} ${problem.message}`}>
            <a className={styles.link} href={`#${fieldId(problem.name)}`}>
              {problem.message}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
