import "server-only";
import { type CreditorView, toCreditorView } from "./creditor-view";
import { findCreditorBySlug } from "./store";

/** A creditor as screens may know it, by its slug; null where there is none. */
export async function getCreditor(slug: string): Promise<CreditorView | null> {
  const creditor = await findCreditorBySlug(slug);
  return creditor && toCreditorView(creditor);
}
