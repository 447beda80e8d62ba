import "server-only";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import { money } from "@/lib/domain/money/money";
import { signedMoney } from "@/lib/domain/receipt/content";
import { type Cancellation, type Standing, standingOf } from "@/lib/domain/receipt/standing";
import { type OpenedDischarge, type OpenedReceipt, openSigned } from "./open-signed";
import { findDischarged, findRegistered } from "./store";

/** A genuine receipt as everybody who has it may know it: what it says itself, and whether it still stands. */
export type VerifiedReceipt = OpenedReceipt & {
  standing: Standing;
  cancellations: Cancellation[];
  /** Of a counter-receipt: the refund that it told of came back, and it is without effect. */
  isWithdrawn: boolean;
};

/** A genuine proof of discharge; it stands while nothing is owed on its debts. */
export type VerifiedDischarge = OpenedDischarge & { isStanding: boolean };

export type Verified = VerifiedReceipt | VerifiedDischarge;

/**
 * Read model of a check. Null where the text is not signed by us, or our register has no such receipt of this amount, or no
 * plan of its person's (a signature alone is not believed: a key might have been stolen).
 */
export async function getVerified(signed: string): Promise<Verified | null> {
  const opened = await openSigned(signed);
  if (!opened) return null;
  return opened.of === "receipt" ? verifiedReceipt(opened) : verifiedDischarge(opened);
}

async function verifiedReceipt(opened: OpenedReceipt): Promise<VerifiedReceipt | null> {
  const { number, amount, currency } = opened.content;
  const registered = await findRegistered(number);
  const total = signedMoney(amount, currency);
  if (registered?.amountMinor !== total.amountMinor || registered.currency !== currency)
    return null;
  const cancellations = registered.cancellations.map((back) => ({
    number: back.number,
    on: dateInZone(back.issuedAt, registered.timeZone),
    amount: money(back.amountMinor, currency),
  }));
  const isWithdrawn = registered.withdrawnAt !== null;
  return { ...opened, cancellations, standing: standingOf(total, cancellations), isWithdrawn };
}

async function verifiedDischarge(opened: OpenedDischarge): Promise<VerifiedDischarge | null> {
  const { plan, receipt } = opened.content;
  const registered = await findDischarged(plan, receipt);
  return registered && { ...opened, isStanding: registered.owedMinor === 0n };
}
