import "server-only";
import type { Actor } from "@/lib/domain/actor/actor";
import { type AuditRow, auditRow } from "@/lib/services/audit/store";
import { type OutboxRow, outboxRow } from "@/lib/services/outbox/store";
import type { SessionRecord } from "@/lib/services/session/session-record";

/** What an attempt leaves in the trail, and what the creditor is told of it. */
export type AttemptNews = { audit: AuditRow; outbox: OutboxRow[] };

const actorOf = ({ id, linkId }: SessionRecord): Actor =>
  linkId === null ? { kind: "visitor", sessionId: id } : { kind: "link", linkId };

export function confirmedNews(session: SessionRecord, now: Date): AttemptNews {
  const { debtorId, debtor } = session;
  const about = { creditorId: debtor.creditorId, debtorId, now };
  const audit = auditRow({ actor: actorOf(session), action: "identity.confirmed", ...about });
  return { audit, outbox: [] };
}

/** A wrong answer leaves a trace; the one that locks is told to the creditor, who can unlock. */
export function refusedNews(
  session: SessionRecord,
  { isLocked, now }: { isLocked: boolean; now: Date },
): AttemptNews {
  const { debtorId, debtor } = session;
  const { creditorId } = debtor;
  const action = isLocked ? "identity.locked" : "identity.refused";
  const audit = auditRow({ actor: actorOf(session), action, creditorId, debtorId, now });
  if (!isLocked) return { audit, outbox: [] };
  const event = { creditorId, creditorSlug: debtor.creditor.slug, now };
  return {
    audit,
    outbox: [
      outboxRow({ ...event, type: "identity.locked", data: { id: session.linkId ?? session.id } }),
    ],
  };
}
