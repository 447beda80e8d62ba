import "server-only";
import type { Readings } from "@/lib/adapters/db/reading";
import { isKeptCopy } from "@/lib/services/device/kept-copy";
import { type Beside, type CurrentSession, currentSession } from "./current-session";
import { refuseView } from "./refuse-impersonator";
import { debtorIn } from "./require-debtor";
import { debtorOf, type ShownDebtor, viewedDebtorOf } from "./session-debtor";

/**
 * Whose page is shown: the debtor of this request as requireDebtor finds them, or the person whose pages a colleague sees.
 * Only for pages, and of those only for what shows and changes nothing. A phone keeps no copy of what a colleague sees.
 */
export async function requireReader<R extends Readings = Record<never, never>>(
  beside: Beside<R> = {},
): Promise<ShownDebtor<R>> {
  const current = await currentSession(beside);
  if (current.state !== "viewed") return debtorIn(current, beside.reads);
  if (await isKeptCopy()) return refuseView(current);
  return viewedDebtorOf(current.view, beside.reads);
}

/** The same for a page that shows something to everybody: null where nobody is identified. */
export function shownDebtorOf<R extends Readings>(
  current: CurrentSession,
  reads: R,
): ShownDebtor<R> | null {
  if (current.state === "viewed") return viewedDebtorOf(current.view, reads);
  if (current.state !== "open" || current.session.stage !== "identified") return null;
  return debtorOf(current.session, current.expiresAt, reads);
}
