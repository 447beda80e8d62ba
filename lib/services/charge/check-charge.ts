import "server-only";
import { compareDates } from "@/lib/domain/calendar/calendar-date";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import type { Charge } from "@/lib/domain/charge/charge";
import { effectsOf } from "@/lib/domain/hold/effects";
import { err, ok, type Result } from "@/lib/domain/result";
import type { CreditorRecord } from "@/lib/services/creditor/store";
import { toHold } from "@/lib/services/hold/stored-hold";
import { type ChargedAccount, findAddedCharge, findChargedAccount } from "./store";

/**
 * account_unknown: none of this creditor's debts. currency_wrong: another one than the debt's. date_in_future: it has
 * not fallen due yet. charges_held: a breathing space stands, nothing may be added (SI 2020/1311 reg. 7).
 * reference_used: the reference stands for another charge.
 */
export type ChargeError =
  | "account_unknown"
  | "currency_wrong"
  | "date_in_future"
  | "charges_held"
  | "reference_used";

/** Of which account a charge is, and whether it has been added before. */
export type CheckedCharge = { account: ChargedAccount; isAdded: boolean };

/** Names the charge by the creditor's own reference, so that it is booked once. */
export const chargeKey = (creditorId: string, reference: string): string =>
  `charge:${creditorId}:${reference}`;

/** Whether a charge can be added as things stand. Errors: see ChargeError. */
export async function checkCharge(
  creditor: CreditorRecord,
  charge: Charge,
  now: Date,
): Promise<Result<CheckedCharge, ChargeError>> {
  const account = await findChargedAccount(creditor.id, charge.accountReference);
  if (!account) return err("account_unknown");
  const added = await findAddedCharge(chargeKey(creditor.id, charge.reference));
  if (added) {
    const isSame =
      added.accountId === account.id &&
      added.kind === charge.kind &&
      added.amountMinor === charge.amount.amountMinor;
    return isSame ? ok({ account, isAdded: true }) : err("reference_used");
  }
  if (account.currency !== charge.amount.currency) return err("currency_wrong");
  const today = dateInZone(now, creditor.timeZone);
  if (compareDates(charge.on, today) > 0) return err("date_in_future");
  const holds = account.holds.map(toHold);
  const days = [charge.on, today];
  const isHeld = days.some((day) => !effectsOf(holds, day).newCharges);
  return isHeld ? err("charges_held") : ok({ account, isAdded: false });
}
