/** The value of a text, or null where it is no JSON: what is posted may be anything. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
