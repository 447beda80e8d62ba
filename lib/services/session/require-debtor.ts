import "server-only";
import { redirect } from "next/navigation";
import type { Readings } from "@/lib/adapters/db/reading";
import { type Beside, type CurrentSession, currentSession } from "./current-session";
import { saveDraft, valuesOf } from "./draft";
import { refuseView } from "./refuse-impersonator";
import { rememberReturn } from "./return-path";
import { debtorOf, type SessionDebtor } from "./session-debtor";
import type { SessionRecord } from "./session-record";

/** What to keep when the session turns out to have ended: a posted form and the step it belongs to. */
type Kept = { step: string; path: string; form: FormData };

export type Asked<R extends Readings> = Beside<R> & { kept?: Kept };

/**
 * The debtor of this request, or a redirect: to the link's page where there is no session, to
 * /session-ended where it has expired (the posted form is kept), to /identity before proof. A colleague
 * who sees the person's pages is refused, and that is noted: what is done is the person's to do.
 */
export async function requireDebtor<R extends Readings = Record<never, never>>({
  kept,
  ...beside
}: Asked<R> = {}): Promise<SessionDebtor<R>> {
  return debtorIn(await currentSession(beside), beside.reads, kept);
}

/** The same of a session that was read already, with these parts. */
export async function debtorIn<R extends Readings>(
  current: CurrentSession,
  reads: R | undefined,
  kept?: Kept,
): Promise<SessionDebtor<R>> {
  if (current.state === "viewed" || current.state === "view_over") return refuseView(current);
  if (current.state === "none") redirect("/session-ended?reason=none");
  const { session } = current;
  if (current.state === "ended") {
    // Who never proved who they are must not leave anything among a person's drafts.
    if (kept && session.stage === "identified") await keep(session, kept);
    redirect("/session-ended");
  }
  if (session.stage !== "identified") redirect("/identity");
  return debtorOf(session, current.expiresAt, reads);
}

async function keep(session: SessionRecord, { step, path, form }: Kept): Promise<void> {
  const owner = { debtorId: session.debtorId, record: session.debtor };
  await saveDraft(owner, step, { values: valuesOf(form), errors: {} });
  await rememberReturn(owner, path);
}
