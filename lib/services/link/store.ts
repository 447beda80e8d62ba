import "server-only";
import { statement } from "@/lib/adapters/db/statement";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { CREDITOR_TEXT, type CreditorRecord, creditorOfText } from "@/lib/services/creditor/store";

type LinkRow = {
  id: string;
  debtorId: string;
  channel: string;
  expiresAt: Date;
  revokedAt: Date | null;
  lockedAt: Date | null;
  locale: string;
  creditorId: string;
  dataKeyWrapped: Buffer;
  masterKeyId: string;
  profileSealed: Buffer;
  identityLockedUntil: Date | null;
  outreachStoppedAt: Date | null;
  contractNumber: string | null;
  letterReference: string | null;
  letterSentOn: CalendarDate | null;
  creditor: string;
};

export type LinkRecord = Omit<LinkRow, "creditor"> & { creditor: CreditorRecord };

/** Every opening of a link reads this once, and nothing else. The latest letter is the one on the person's table. */
const selectLink = statement<LinkRow>(`
  select link.id, link.debtor_id as "debtorId", link.channel, link.expires_at as "expiresAt",
         link.revoked_at as "revokedAt", link.locked_at as "lockedAt", debtor.locale,
         debtor.creditor_id as "creditorId", debtor.data_key_wrapped as "dataKeyWrapped",
         debtor.master_key_id as "masterKeyId", debtor.profile_sealed as "profileSealed",
         debtor.identity_locked_until as "identityLockedUntil",
         debtor.outreach_stopped_at as "outreachStoppedAt", letter.contract_number as "contractNumber",
         letter.letter_reference as "letterReference", letter.letter_sent_on as "letterSentOn",
         ${CREDITOR_TEXT} as creditor
    from payment_link link
    join debtor on debtor.id = link.debtor_id
    join creditor on creditor.id = debtor.creditor_id
    left join lateral (select contract_number, letter_reference, letter_sent_on from account
      where account.debtor_id = debtor.id order by letter_sent_on desc limit 1) letter on true
   where link.token_hash = $1`);

/** A link with what the link page shows of its debtor, creditor and latest account. */
export async function findLinkByHash(
  tokenHash: Uint8Array<ArrayBuffer>,
): Promise<LinkRecord | null> {
  const [row] = await selectLink([tokenHash]);
  return row ? { ...row, creditor: creditorOfText(row.creditor) } : null;
}
