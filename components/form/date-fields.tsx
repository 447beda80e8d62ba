import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import styles from "./date-fields.module.css";
import fieldStyles from "./field.module.css";
import { FieldGroup } from "./field-group";
import { describedBy, fieldId } from "./field-id";

const PARTS = [
  { part: "day", digits: 2, autoComplete: "bday-day" },
  { part: "month", digits: 2, autoComplete: "bday-month" },
  { part: "year", digits: 4, autoComplete: "bday-year" },
] as const;

type DatePart = (typeof PARTS)[number]["part"];

interface DateFieldsProps {
  /** Posts `<name>.day`, `<name>.month` and `<name>.year`; the group's id is that of the day. */
  name: string;
  legend: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  labels: Readonly<Record<DatePart, string>>;
  defaultValues?: Readonly<Partial<Record<DatePart, string | undefined>>> | undefined;
  /** Only a birth date is something the browser knows. */
  isBirthDate?: boolean;
}

/** A date in three fields: the one way that everybody types without mistakes. */
export function DateFields({
  name,
  legend,
  hint,
  error,
  labels,
  defaultValues,
  isBirthDate = false,
}: DateFieldsProps) {
  const description = describedBy(name, { hint: false, error: Boolean(error) });
  return (
    <FieldGroup name={name} legend={legend} hint={hint} error={error} isLinkTarget={false}>
      {PARTS.map(({ part, digits, autoComplete }) => {
        const id = part === "day" ? fieldId(name) : fieldId(`${name}.${part}`);
        return (
          <div key={part} className={classNames(styles.part, styles[part])}>
            <label htmlFor={id} className={styles.label}>
              {labels[part]}
            </label>
            <input
              id={id}
              name={`${name}.${part}`}
              className={classNames(fieldStyles.control, styles.control)}
              type="text"
              inputMode="numeric"
              autoComplete={isBirthDate ? autoComplete : "off"}
              // Room for pasted spaces; the server trims.
              maxLength={digits + 4}
              defaultValue={defaultValues?.[part]}
              aria-invalid={error ? true : undefined}
              aria-describedby={description}
            />
          </div>
        );
      })}
    </FieldGroup>
  );
}
