import "server-only";
import { readDebtor } from "@/lib/services/debtor/read-debtor";
import { carriedLink } from "@/lib/services/link/carried-link";
import { queueMessageFor } from "@/lib/services/message/queue-message";
import { ADDRESSEE } from "@/lib/services/message/store";

/**
 * The person's bank has taken a payment back: they are told once, that it is to be paid again and costs them nothing
 * more (L111-8 CPCE: what the bank asks of the creditor is the creditor's).
 */
export async function tellOfReturn(input: {
  paymentId: string;
  debtorId: string;
  now: Date;
}): Promise<void> {
  const { paymentId, debtorId, now } = input;
  const debtor = await readDebtor(debtorId, ADDRESSEE);
  const { url, link } = carriedLink(debtor.creditor, "plan", now);
  const key = `returned:${paymentId}`;
  await queueMessageFor(debtor, { kind: "debit_returned", url, link, key, now });
}
