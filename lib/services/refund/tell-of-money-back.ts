import "server-only";
import { invariant } from "@/lib/domain/invariant";
import { readDebtor } from "@/lib/services/debtor/read-debtor";
import { carriedLink } from "@/lib/services/link/carried-link";
import { queueMessageFor } from "@/lib/services/message/queue-message";
import { ADDRESSEE } from "@/lib/services/message/store";
import { MONEY_BACK } from "./money-back-record";

const READS = { ...ADDRESSEE, money: MONEY_BACK };

/**
 * The person hears of each refund that is on its way to them, whoever asked for it, and of what they paid too much: it is
 * theirs, and they decide. Each once, by its key.
 */
export async function tellOfMoneyBack(input: {
  paymentId: string;
  debtorId: string;
  now: Date;
}): Promise<void> {
  const { paymentId, debtorId, now } = input;
  const debtor = await readDebtor(debtorId, READS, { key: paymentId });
  const { money } = debtor.read;
  invariant(money, "a payment is its own person's");
  const { refundIds, isOverpaid } = money;
  for (const refundId of refundIds) {
    const { url, link } = carriedLink(debtor.creditor, "account", now);
    const key = `refund:${refundId}`;
    await queueMessageFor(debtor, { kind: "refund_sent", url, link, key, now });
  }
  if (!isOverpaid) return;
  const { url, link } = carriedLink(debtor.creditor, "overpayment", now);
  const key = `overpaid:${paymentId}`;
  await queueMessageFor(debtor, { kind: "overpayment_held", url, link, key, now });
}
