/** The fields that were refused, in the order of the form, as its summary lists them. */
export function problemsOf<Name extends string>(
  names: readonly Name[],
  messageOf: (name: Name) => string | undefined,
): { name: Name; message: string }[] {
  return names.flatMap((name) => {
    const message = messageOf(name);
    return message ? [{ name, message }] : [];
  });
}
