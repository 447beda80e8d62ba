import type { ReactNode } from "react";
import styles from "./choice-list.module.css";
import { FieldGroup } from "./field-group";
import { fieldId } from "./field-id";

export interface Choice {
  value: string;
  label: ReactNode;
  /** A second line in a quieter voice. */
  hint?: ReactNode;
  /** At the end of the first line: "par mois". */
  aside?: ReactNode;
}

interface ChoiceListProps {
  name: string;
  legend: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  choices: readonly Choice[];
  /** Absent: nothing is chosen for the person. */
  defaultValue?: string | undefined;
}

/** One of a few, as cards that are wholly touchable. The first one has the field's id. */
export function ChoiceList({ name, legend, hint, error, choices, defaultValue }: ChoiceListProps) {
  return (
    <FieldGroup
      name={name}
      legend={legend}
      hint={hint}
      error={error}
      direction="column"
      isLinkTarget={false}
    >
      {choices.map((choice, index) => (
        <label key={choice.value} className={styles.choice}>
          <input
            id={index === 0 ? fieldId(name) : fieldId(`${name}.${choice.value}`)}
            type="radio"
            name={name}
            value={choice.value}
            className={styles.radio}
            defaultChecked={choice.value === defaultValue}
            aria-invalid={error ? true : undefined}
          />
          <span className={styles.frame} aria-hidden="true" />
          <span className={styles.words}>
            <span className={styles.first}>
              <span className={styles.label}>{choice.label}</span>
              {choice.aside && <span className={styles.aside}>{choice.aside}</span>}
            </span>
            {choice.hint && <span className={styles.hint}>{choice.hint}</span>}
          </span>
        </label>
      ))}
    </FieldGroup>
  );
}
