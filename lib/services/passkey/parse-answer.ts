import "server-only";

/** An answer as it came in a form's field; null where it is no JSON. */
export function parseAnswer(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return null;
  }
}
