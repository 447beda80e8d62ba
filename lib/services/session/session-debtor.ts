import "server-only";
import { type Readings, readParts } from "@/lib/adapters/db/reading";
import type { DebtorActor, ImpersonatorActor } from "@/lib/domain/actor/actor";
import type { ShareRow } from "@/lib/services/cobrowse/store";
import { toCreditorView } from "@/lib/services/creditor/creditor-view";
import type { ReadDebtor } from "@/lib/services/debtor/read-debtor";
import type { View } from "@/lib/services/impersonation/current-view";
import type { SessionRecord } from "./session-record";

/** What is known of whoever looks, beside the person. */
type Sight = {
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

/** The person behind an identified session, as actions need them, with what was asked to be read beside it. */
export type SessionDebtor<R extends Readings = Record<never, never>> = ReadDebtor<R> &
  Sight & { actor: DebtorActor };

/** The person whose pages are shown: to themselves, or to a colleague who sees what they see. For what only reads. */
export type ShownDebtor<R extends Readings = Record<never, never>> = ReadDebtor<R> &
  Sight & { actor: DebtorActor | ImpersonatorActor };

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

/** The person whose pages a colleague sees. No session of theirs plays a part in it, nor a device or link. */
export function viewedDebtorOf<R extends Readings>(view: View, reads = {} as R): ShownDebtor<R> {
  const { debtorId, debtor: record, actor, startedAt, endsAt, seesBudgets, locale } = view;
  return {
    ...{ debtorId, record, creditor: toCreditorView(record.creditor), expiresAt: endsAt },
    read: readParts(reads, view.parts),
    ...{ actor, locale, startedAt, isElevated: seesBudgets, elevatedAt: null },
    ...{ linkChannel: null, deviceId: null, share: null },
  };
}
