import "server-only";
import { type DraftOwner, openValues, saveDraft } from "./draft";
import { type DraftRow, removeDrafts } from "./store";

/** Where a person goes on after an interruption is kept like a draft, under this step's name. */
export const RETURN_STEP = "return-path";

/** Only paths of our own, never another site's address. */
const OWN_PATH = /^\/[a-z][a-z0-9/?=&-]*$/i;

/** The value as a path of this site, or null: what comes back from a form may be anything. */
export function ownPath(value: unknown): string | null {
  return typeof value === "string" && OWN_PATH.test(value) ? value : null;
}

export async function rememberReturn(owner: DraftOwner, path: string): Promise<void> {
  if (ownPath(path)) await saveDraft(owner, RETURN_STEP, { values: { path }, errors: {} });
}

/** The path to go on with, from the drafts that were read; null where nothing was interrupted. */
export function returnPathOf(owner: DraftOwner, drafts: readonly DraftRow[]): string | null {
  const kept = drafts.find(({ step }) => step === RETURN_STEP);
  return kept ? ownPath(openValues(owner, kept).path) : null;
}

/** The same, once. */
export async function takeReturn(
  owner: DraftOwner,
  drafts: readonly DraftRow[],
): Promise<string | null> {
  const path = returnPathOf(owner, drafts);
  if (path !== null) await removeDrafts(owner.debtorId, [RETURN_STEP]);
  return path;
}
