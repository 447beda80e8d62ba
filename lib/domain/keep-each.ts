/**
 * Makes a thing once for each combination of names and keeps it. For what is costly to make, never changes,
 * and comes in few combinations: the formatters of our languages and currencies.
 */
export function keepEach<Names extends readonly string[], Thing>(
  make: (...names: Names) => Thing,
): (...names: Names) => Thing {
  const kept = new Map<string, Thing>();
  return (...names) => {
    const key = names.join(" ");
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = make(...names);
    kept.set(key, made);
    return made;
  };
}
