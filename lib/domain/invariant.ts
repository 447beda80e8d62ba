// What cannot happen unless the program is wrong. Expected failures are values (result.ts), never these.

export class InvariantError extends Error {
  override name = "InvariantError";
}

/** Throws InvariantError unless the condition holds. The message is for engineers: no personal data. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new InvariantError(message);
}

/** Makes a switch over a closed union complete at compile time. */
export function assertNever(value: never, message: string): never {
  throw new InvariantError(`${message}: ${String(value)}`);
}
