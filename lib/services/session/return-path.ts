import "server-only";
import { dropDraft, saveDraft, takeDraft } from "./draft";

/** Where a person goes on after an interruption is kept like a draft, under this step's name. */
const STEP = "return-path";

/** Only paths of our own, never another site's address. */
const OWN_PATH = /^\/[a-z][a-z0-9/?=&-]*$/i;

/** The value as a path of this site, or null: what comes back from a form may be anything. */
export function ownPath(value: unknown): string | null {
  return typeof value === "string" && OWN_PATH.test(value) ? value : null;
}

export async function rememberReturn(debtorId: string, path: string): Promise<void> {
  if (ownPath(path)) await saveDraft(debtorId, STEP, { values: { path }, errors: {} });
}

/** The path to go on with, once; null where nothing was interrupted. */
export async function takeReturn(debtorId: string): Promise<string | null> {
  const path = ownPath((await takeDraft(debtorId, STEP)).values.path);
  if (path === null) return null;
  await dropDraft(debtorId, STEP);
  return path;
}
