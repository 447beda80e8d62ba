// One rule from a field's name to its ids, so that a summary can link to a field it never saw.

/** The id of a field's first control; names may be paths, `incomes.salary`. */
export function fieldId(name: string): string {
  return `field-${name.replaceAll(/[^a-zA-Z0-9_-]/g, "-")}`;
}

export function hintId(name: string): string {
  return `${fieldId(name)}-hint`;
}

export function errorId(name: string): string {
  return `${fieldId(name)}-error`;
}

/** What `aria-describedby` wants: the hint, then the error, or undefined when there is neither. */
export function describedBy(
  name: string,
  parts: { hint: boolean; error: boolean },
): string | undefined {
  const ids = [parts.hint && hintId(name), parts.error && errorId(name)].filter(Boolean);
  return ids.length === 0 ? undefined : ids.join(" ");
}
