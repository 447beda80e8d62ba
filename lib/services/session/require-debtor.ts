import "server-only";
import { redirect } from "next/navigation";
import type { Readings } from "@/lib/adapters/db/reading";
import { type Beside, currentSession } from "./current-session";
import { saveDraft, valuesOf } from "./draft";
import { rememberReturn } from "./return-path";
import { debtorOf, type SessionDebtor } from "./session-debtor";
import type { SessionRecord } from "./session-record";

/** What to keep when the session turns out to have ended: a posted form and the step it belongs to. */
type Kept = { step: string; path: string; form: FormData };

/**
 * The debtor of this request, or a redirect: to the link's page where there is no session, to
 * /session-ended where it has expired (the posted form is kept), to /identity before proof.
 */
export async function requireDebtor<R extends Readings = Record<never, never>>({
  kept,
  ...beside
}: Beside<R> & { kept?: Kept } = {}): Promise<SessionDebtor<R>> {
  const current = await currentSession(beside);
  if (current.state === "none") redirect("/session-ended?reason=none");
  const { session } = current;
  if (current.state === "ended") {
    // Who never proved who they are must not leave anything among a person's drafts.
    if (kept && session.stage === "identified") await keep(session, kept);
    redirect("/session-ended");
  }
  if (session.stage !== "identified") redirect("/identity");
  return debtorOf(session, current.expiresAt, beside.reads);
}

async function keep(session: SessionRecord, { step, path, form }: Kept): Promise<void> {
  const owner = { debtorId: session.debtorId, record: session.debtor };
  await saveDraft(owner, step, { values: valuesOf(form), errors: {} });
  await rememberReturn(owner, path);
}
