// Somebody of the creditor's who sees a person's pages as they do, for integration tests.
import { db } from "@/lib/adapters/db/client";
import type { Readings } from "@/lib/adapters/db/reading";
import type { DebtorActor } from "@/lib/domain/actor/actor";
import { toView, type View } from "@/lib/services/impersonation/current-view";
import { startImpersonation } from "@/lib/services/impersonation/start-impersonation";
import { findView } from "@/lib/services/impersonation/store";
import { hashSecret } from "@/lib/services/session/current-session";
import type { SessionDebtor } from "@/lib/services/session/session-debtor";
import { viewedDebtorOf } from "@/lib/services/session/session-debtor";
import { colleague, sessionOf, signIn } from "./colleague";

/** A colleague of that creditor at work. */
export async function atWork(
  creditorId: string,
  now: Date,
  role: "agent" | "supervisor" = "agent",
) {
  const claims = await signIn(
    await colleague(creditorId, now, role),
    new Date(now.getTime() + 30_000),
  );
  const { staffId, teamId } = await sessionOf(claims, now);
  const actor = { kind: "staff", staffId, creditorId, role, teamId } as const;
  return { member: { actor, sessionId: claims.sessionId }, secretHash: hashSecret(claims.secret) };
}
export type AtWork = Awaited<ReturnType<typeof atWork>>;

/** Begins to see; throws where that is refused. */
export async function begin({ member }: AtWork, debtorId: string, now: Date) {
  const started = await startImpersonation({ member, debtorId, reason: "stuck", now });
  if (!started.ok) throw new Error(started.error);
  return started.value;
}

/** What a request of that browser would find at an instant: null where the view is over. */
export async function viewAt<R extends Readings>(
  { member, secretHash }: AtWork,
  claims: { impersonationId: string; debtorId: string; staffId: string },
  now: Date,
  reads?: R,
  key?: string,
): Promise<View | null> {
  const asked = { ...claims, staffSessionId: member.sessionId, secretHash, now };
  const row = await findView(asked, reads, key);
  return row && toView(row);
}

/** The person as the colleague's pages get them, given by force to what takes the person themselves. */
export async function seenAs<R extends Readings>(
  work: AtWork,
  person: Pick<DebtorActor, "debtorId">,
  now: Date,
  reads: R,
  { mayFillIn }: { mayFillIn: boolean },
): Promise<SessionDebtor<R>> {
  const { claims } = await begin(work, person.debtorId, now);
  const view = await viewAt(work, claims, now, reads);
  if (!view) throw new Error("no view");
  const shown = viewedDebtorOf({ ...view, actor: { ...view.actor, mayFillIn } }, reads);
  return shown as unknown as SessionDebtor<R>;
}

/** What the trail says of views of a person's pages, in order. */
export async function trailOf(debtorId: string): Promise<string[]> {
  const lines = await db.auditEvent.findMany({
    where: { debtorId, action: { startsWith: "impersonation." } },
    orderBy: { id: "asc" },
  });
  return lines.map(({ action }) => action.replace("impersonation.", ""));
}
