/** Takes the names up to the next option off a command's arguments, in the order of the known ones. Throws on any other. */
export function takeNames<Name extends string>(rest: string[], known: readonly Name[]): Name[] {
  const end = rest.findIndex((text) => text.startsWith("--"));
  const named = rest.splice(0, end === -1 ? rest.length : end);
  const names = known.filter((name) => named.includes(name));
  if (names.length === 0 || names.length !== new Set(named).size) {
    throw new Error(`--only takes ${known.join(", ")}.`);
  }
  return names;
}
