import "server-only";
import { FILE } from "@/lib/services/account/debtor-file";
import { readDebtor } from "@/lib/services/debtor/read-debtor";
import { carriedLink } from "@/lib/services/link/carried-link";
import { queueMessageFor } from "@/lib/services/message/queue-message";
import { ADDRESSEE } from "@/lib/services/message/store";
import { newsOfMethod } from "./method-news";
import { findMethod } from "./method-record";

const READS = { ...FILE, ...ADDRESSEE };

/** What is long, or to be kept: by e-mail where there is an address. */
const DOCUMENTS: readonly string[] = ["mandate_confirmed", "collection_schedule"];

/**
 * Job, queued with whatever changes a kept card or account: says what a person has to know of it as it stands now, each
 * occasion once by its key, so that it can be repeated and a crash leaves nothing unsaid.
 */
export async function followMethod(input: { methodId: string; now: Date }): Promise<void> {
  const { methodId, now } = input;
  const method = await findMethod(methodId);
  if (!method) return;
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
