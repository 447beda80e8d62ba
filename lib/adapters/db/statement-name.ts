import "server-only";
import { createHash } from "node:crypto";

/** Every name is a plan kept by every connection; all that the program sends today are far fewer. */
const NAMES_MAX = 300;

const names = new Map<string, string>();

/**
 * The name under which a connection keeps the plan of a statement with this text, so that it is parsed and planned
 * once. Empty (planned each time) when there are too many: lists of varying length make ever new texts.
 */
export function statementName(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= NAMES_MAX) return "";
  const name = createHash("sha256").update(text).digest("base64url").slice(0, 20);
  names.set(text, name);
  return name;
}
