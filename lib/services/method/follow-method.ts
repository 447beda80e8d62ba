import "server-only";
import { FILE } from "@/lib/services/account/debtor-file";
import { readDebtor } from "@/lib/services/debtor/read-debtor";
import { carriedLink } from "@/lib/services/link/carried-link";
import { queueMessageFor } from "@/lib/services/message/queue-message";
import { ADDRESSEE } from "@/lib/services/message/store";
import { refetchPayment } from "@/lib/services/payment/refetch-payment";
import { newsOfMethod } from "./method-news";
import { findMethod, type OwnedMethod } from "./method-record";
import { findProvisional, isReturnedSince } from "./returned-debit-record";

const READS = { ...FILE, ...ADDRESSEE };

/** A return and the end of its mandate are one event at the bank, of which Stripe tells in two, days apart at most. */
const TOLD_FOR_MS = 7 * 86_400_000;

/**
 * A bank that takes a debit back mostly ends its mandate with it. The person is told of the return, and that message leads
 * to the plan, where another card or account is asked for: not a second one in the same minute. Whichever Stripe tells
 * first, the return is looked for before the end of the mandate is told. Throws where Stripe does not answer.
 */
async function isToldByReturn(method: OwnedMethod, now: Date): Promise<boolean> {
  if (method.status !== "unusable" || !method.mandate) return false;
  for (const paymentId of await findProvisional(method)) {
    await refetchPayment({ paymentId, now, isThorough: true });
  }
  return isReturnedSince(method, new Date(now.getTime() - TOLD_FOR_MS));
}

/** What is long, or to be kept: by e-mail where there is an address. */
const DOCUMENTS: readonly string[] = ["mandate_confirmed", "collection_schedule"];

/**
 * Job, queued with whatever changes a kept card or account: says what a person has to know of it as it stands now, each
 * occasion once by its key, so that it can be repeated and a crash leaves nothing unsaid.
 */
export async function followMethod(input: { methodId: string; now: Date }): Promise<void> {
  const { methodId, now } = input;
  const method = await findMethod(methodId);
  if (!method || (await isToldByReturn(method, now))) return;
  const debtor = await readDebtor(method.debtorId, READS);
  for (const { content, purpose, key } of newsOfMethod(method, debtor, now)) {
    const { url, link } = carriedLink(debtor.creditor, purpose, now);
    const message = { ...content, url, link, key, now };
    const isDocument = DOCUMENTS.includes(content.kind);
    const mailed = isDocument && (await queueMessageFor(debtor, { ...message, channel: "email" }));
    if (!mailed || (!mailed.ok && mailed.error === "no_contact")) {
      await queueMessageFor(debtor, message);
    }
  }
}
