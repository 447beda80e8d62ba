import "server-only";
import type { LinkFacts } from "@/lib/domain/link/state";
import { SHARE, type ShareRow } from "@/lib/services/cobrowse/store";
import { type DebtorColumns, type DebtorRow, toDebtorRow } from "@/lib/services/debtor/debtor-row";

/** By what a session began. */
export type SessionOrigin = "link" | "passkey" | "code";

type SessionColumns = {
  id: string;
  secretHash: Buffer;
  origin: SessionOrigin;
  /** Of a session that began with a link. */
  linkId: string | null;
  debtorId: string;
  /** The enrolled device on which it runs, where it is one. */
  deviceId: string | null;
  stage: string;
  elevatedAt: Date | null;
  createdAt: Date;
  lastSeenAt: Date;
  endsAt: Date;
  revokedAt: Date | null;
  locale: string;
};
type GateColumns = {
  linkPurpose: string | null;
  linkChannel: string | null;
  gateExpiresAt: Date;
  gateRevokedAt: Date | null;
  gateLockedAt: Date | null;
  gateFailedChecks: number;
};

export type SessionRow = SessionColumns & GateColumns & DebtorColumns & { share: unknown };

/** The server's record of a session with what every page needs of its debtor. */
export type SessionRecord = SessionColumns & {
  debtor: DebtorRow;
  linkPurpose: string | null;
  /** "sms" or "email": how the link came. */
  linkChannel: string | null;
  /** What the person came in by and what counts their wrong answers: the link, or the session where there was none. */
  gate: LinkFacts & { failedChecks: number };
  /** The screen that is shown in it, or that somebody asks to see: every page says so. */
  share: ShareRow | null;
  /** The parts that were asked beside it, as the database gave them. */
  parts: Readonly<Record<string, unknown>>;
};

/** For a statement that joins `session` and, as `link`, its link where it has one. */
export const GATE_COLUMNS = `link.purpose as "linkPurpose", link.channel as "linkChannel",
  coalesce(link.expires_at, session.ends_at) as "gateExpiresAt",
  case when link.id is null then session.revoked_at else link.revoked_at end as "gateRevokedAt",
  coalesce(link.locked_at, session.locked_at) as "gateLockedAt",
  coalesce(link.failed_checks, session.failed_checks) as "gateFailedChecks"`;

export function toSessionRecord(row: SessionRow): SessionRecord {
  const { id, secretHash, origin, linkId, debtorId, deviceId, stage, elevatedAt } = row;
  const { createdAt, lastSeenAt, endsAt, revokedAt, locale, linkPurpose, linkChannel } = row;
  return {
    ...{ id, secretHash, origin, linkId, debtorId, deviceId, stage, elevatedAt },
    ...{ createdAt, lastSeenAt, endsAt, revokedAt, locale, linkPurpose, linkChannel },
    debtor: toDebtorRow(row),
    gate: {
      expiresAt: row.gateExpiresAt,
      revokedAt: row.gateRevokedAt,
      lockedAt: row.gateLockedAt,
      failedChecks: row.gateFailedChecks,
    },
    share: SHARE.schema.parse(row.share),
    parts: row,
  };
}
