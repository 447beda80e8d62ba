import { classNames } from "@/components/ui/class-names";
import fieldStyles from "./field.module.css";
import { describedBy, fieldId } from "./field-id";
import { FieldError, FieldHint, FieldLabel, type FieldTexts } from "./field-text";
import styles from "./money-field.module.css";
import { SelectControl, type SelectOption } from "./select";

const SYMBOL_BY_CURRENCY = { EUR: "€", GBP: "£" } as const;

interface MoneyFieldProps extends FieldTexts {
  currency: keyof typeof SYMBOL_BY_CURRENCY;
  /** As the person typed it: `1 234,56`, `1234.56`, `1 234 €` are all fine. */
  defaultValue?: string | undefined;
  /** Adds "how often" beside the amount. */
  frequency?:
    | {
        name: string;
        /** Said by screen readers: "Fréquence du loyer". */
        label: string;
        options: readonly SelectOption[];
        defaultValue?: string | undefined;
      }
    | undefined;
}

/** An amount of money, aligned where amounts are compared. */
export function MoneyField({
  name,
  label,
  hint,
  error,
  currency,
  defaultValue,
  frequency,
}: MoneyFieldProps) {
  const id = fieldId(name);
  return (
    <div className={fieldStyles.field}>
      <FieldLabel htmlFor={id}>{label}</FieldLabel>
      <FieldHint name={name}>{hint}</FieldHint>
      <FieldError name={name}>{error}</FieldError>
      <div className={styles.row}>
        <div className={styles.amount}>
          <input
            id={id}
            name={name}
            className={classNames(fieldStyles.control, styles.input)}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            maxLength={20}
            defaultValue={defaultValue}
            aria-invalid={error ? true : undefined}
            aria-describedby={describedBy(name, { hint: Boolean(hint), error: Boolean(error) })}
          />
          <span className={styles.symbol} aria-hidden="true">
            {SYMBOL_BY_CURRENCY[currency]}
          </span>
        </div>
        {frequency && (
          <div className={styles.frequency}>
            <SelectControl {...frequency} ariaLabel={frequency.label} />
          </div>
        )}
      </div>
    </div>
  );
}
