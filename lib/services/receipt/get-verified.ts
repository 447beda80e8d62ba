import "server-only";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import { money } from "@/lib/domain/money/money";
import { signedMoney } from "@/lib/domain/receipt/content";
import { type Cancellation, type Standing, standingOf } from "@/lib/domain/receipt/standing";
import { findRegistered } from "./store";
import { type Opened, openSigned } from "./verify-receipt";

/** A genuine receipt as everybody who has it may know it: what it says itself, and whether it still stands. */
export type Verified = Opened & {
  standing: Standing;
  cancellations: Cancellation[];
  /** Of a counter-receipt: the refund that it told of came back, and it is without effect. */
  isWithdrawn: boolean;
};

/**
 * Read model of a check. Null where the text is not signed by us, or our register has no such receipt of this amount
 * (a signature alone is not believed: a key might have been stolen).
 */
export async function getVerified(signed: string): Promise<Verified | null> {
  const opened = await openSigned(signed);
  if (!opened) return null;
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
