import "server-only";
import { type Readings, readParts } from "@/lib/adapters/db/reading";
import type { ShareRow } from "@/lib/services/cobrowse/store";
import { toCreditorView } from "@/lib/services/creditor/creditor-view";
import type { ActingDebtor } from "@/lib/services/debtor/read-debtor";
import type { SessionRecord } from "./session-record";

/** The person behind an identified session, as pages and actions need them, with what was asked to be read beside it. */
export type SessionDebtor<R extends Readings = Record<never, never>> = ActingDebtor<R> & {
  locale: string;
  /** Since when the session has been there: what was written in it may be shown in it. */
  startedAt: Date;
  /** A one-time code was confirmed: earlier budgets and contact details may be shown. */
  isElevated: boolean;
  /** When a code or passkey was confirmed last, for what may change only just after. */
  elevatedAt: Date | null;
  /** How the link came by which the session began; null where it began without one. */
  linkChannel: string | null;
  /** The enrolled device on which the session runs, where it is one. */
  deviceId: string | null;
  /** The screen that is shown, or that somebody asks to see. */
  share: ShareRow | null;
  expiresAt: Date;
};

/** The person of a session that is open and identified. */
export function debtorOf<R extends Readings>(
  session: SessionRecord,
  expiresAt: Date,
  reads = {} as R,
): SessionDebtor<R> {
  const { debtorId, debtor: record } = session;
  return {
    ...{ debtorId, record, creditor: toCreditorView(record.creditor), expiresAt },
    read: readParts(reads, session.parts),
    actor: { kind: "debtor", debtorId, creditorId: record.creditorId, sessionId: session.id },
    locale: session.locale,
    startedAt: session.createdAt,
    isElevated: session.elevatedAt !== null,
    elevatedAt: session.elevatedAt,
    linkChannel: session.linkChannel,
    deviceId: session.deviceId,
    share: session.share,
  };
}
