// What a page or action would have read of a person together with their session, for integration tests.
import type { Readings } from "@/lib/adapters/db/reading";
import type { DebtorActor } from "@/lib/domain/actor/actor";
import { type ActingDebtor, readDebtor } from "@/lib/services/debtor/read-debtor";
import { debtorOf, type SessionDebtor } from "@/lib/services/session/session-debtor";
import { findSession } from "@/lib/services/session/store";

/** By the session of `identifiedPerson`, which is left as it is: nothing here is the use of a browser. */
export async function readAs<R extends Readings>(
  actor: DebtorActor,
  reads: R,
  key?: string,
): Promise<SessionDebtor<R>> {
  const asked = { id: actor.sessionId, secretHash: new Uint8Array(32), now: new Date(0) };
  const session = await findSession(asked, reads, key);
  if (!session) throw new Error("no session");
  return debtorOf(session, session.endsAt, reads);
}

/** Without a session: somebody who only pays. */
export async function readPayer<R extends Readings>(
  actor: DebtorActor,
  reads: R,
  key?: string,
): Promise<ActingDebtor<R>> {
  const debtor = await readDebtor(actor.debtorId, reads, key === undefined ? {} : { key });
  return { ...debtor, actor };
}
