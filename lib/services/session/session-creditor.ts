import "server-only";
import { type CreditorView, toCreditorView } from "@/lib/services/creditor/creditor-view";
import type { DebtorRow } from "@/lib/services/debtor/debtor-row";
import type { CurrentSession } from "./current-session";

/** The row of the person whose pages these are; null where nobody is known. */
export function sessionPerson(current: CurrentSession): DebtorRow | null {
  if (current.state === "viewed") return current.view.debtor;
  if (current.state === "open" || current.state === "ended") return current.session.debtor;
  return null;
}

/** Whose brand a page has; null where nobody is known. */
export function sessionCreditor(current: CurrentSession): CreditorView | null {
  const person = sessionPerson(current);
  return person && toCreditorView(person.creditor);
}
