import "server-only";
import { log } from "@/lib/adapters/log/log";
import { readDebtor } from "@/lib/services/debtor/read-debtor";
import { carriedLink } from "@/lib/services/link/carried-link";
import { queueMessageFor } from "@/lib/services/message/queue-message";
import { ADDRESSEE } from "@/lib/services/message/store";
import { findDecision } from "./store";

/** Job, queued with a decision: tells the person who had asked that there is an answer, once. What it says is read inside. */
export async function followDecision(input: { decisionId: string; now: Date }): Promise<void> {
  const { decisionId, now } = input;
  const decision = await findDecision(decisionId);
  if (!decision) return;
  const debtor = await readDebtor(decision.debtorId, ADDRESSEE);
  const { url, link } = carriedLink(debtor.creditor, "answers", now);
  const key = `decision:${decisionId}`;
  const told = await queueMessageFor(debtor, { kind: "request_answered", url, link, key, now });
  if (!told.ok) log.info({ decision: decisionId, reason: told.error }, "not told");
}
