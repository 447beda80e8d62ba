import "server-only";
import { CREDITOR_TEXT, type CreditorRecord, creditorOfText } from "@/lib/services/creditor/store";

/** A person's row with their creditor's, as every statement about them reads it. */
export type DebtorRow = {
  creditorId: string;
  creditor: CreditorRecord;
  dataKeyWrapped: Uint8Array;
  masterKeyId: string;
  profileSealed: Uint8Array;
  failedIdentityChecks: number;
  identityLockedUntil: Date | null;
  stripeCustomerId: string | null;
};

/** The columns as they are selected; the creditor's as text. */
export type DebtorColumns = Omit<DebtorRow, "creditor"> & { creditor: string };

/** For a statement in which `debtor` and `creditor` are joined. */
export const DEBTOR_COLUMNS = `debtor.creditor_id as "creditorId",
  debtor.data_key_wrapped as "dataKeyWrapped", debtor.master_key_id as "masterKeyId",
  debtor.profile_sealed as "profileSealed", debtor.failed_identity_checks as "failedIdentityChecks",
  debtor.identity_locked_until as "identityLockedUntil", debtor.stripe_customer_id as "stripeCustomerId",
  ${CREDITOR_TEXT} as creditor`;

export function toDebtorRow(columns: DebtorColumns): DebtorRow {
  const { creditorId, dataKeyWrapped, masterKeyId, profileSealed } = columns;
  const { failedIdentityChecks, identityLockedUntil, stripeCustomerId } = columns;
  return {
    ...{ creditorId, dataKeyWrapped, masterKeyId, profileSealed },
    ...{ failedIdentityChecks, identityLockedUntil, stripeCustomerId },
    creditor: creditorOfText(columns.creditor),
  };
}
