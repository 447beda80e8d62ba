import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import fieldStyles from "./field.module.css";
import { describedBy, fieldId } from "./field-id";
import { FieldError, FieldHint, FieldLabel, type FieldTexts } from "./field-text";
import styles from "./select.module.css";

export interface SelectOption {
  value: string;
  label: string;
}

interface SelectControlProps {
  name: string;
  /** Where a page has several of that name. */
  id?: string;
  options: readonly SelectOption[];
  defaultValue?: string | undefined;
  /** Names it where there is no visible label. */
  ariaLabel?: string | undefined;
  isInvalid?: boolean;
  description?: string | undefined;
}

/** The bare control, for use beside another field. */
export function SelectControl({
  name,
  id = fieldId(name),
  options,
  defaultValue,
  ariaLabel,
  isInvalid = false,
  description,
}: SelectControlProps) {
  return (
    <div className={styles.wrap}>
      <select
        id={id}
        name={name}
        className={classNames(fieldStyles.control, styles.select)}
        defaultValue={defaultValue}
        aria-label={ariaLabel}
        aria-invalid={isInvalid || undefined}
        aria-describedby={description}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <span className={styles.arrow}>
        <Icon name="down" sizePx={20} />
      </span>
    </div>
  );
}

/** One of many: the device's own list. */
export function Select({
  name,
  label,
  hint,
  error,
  options,
  defaultValue,
}: FieldTexts & { options: readonly SelectOption[]; defaultValue?: string | undefined }) {
  return (
    <div className={fieldStyles.field}>
      <FieldLabel htmlFor={fieldId(name)}>{label}</FieldLabel>
      <FieldHint name={name}>{hint}</FieldHint>
      <FieldError name={name}>{error}</FieldError>
      <SelectControl
        name={name}
        options={options}
        defaultValue={defaultValue}
        isInvalid={Boolean(error)}
        description={describedBy(name, { hint: Boolean(hint), error: Boolean(error) })}
      />
    </div>
  );
}
