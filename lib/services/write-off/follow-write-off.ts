import "server-only";
import { log } from "@/lib/adapters/log/log";
import { followPlan } from "@/lib/services/collection/follow-plan";
import { readDebtor } from "@/lib/services/debtor/read-debtor";
import { carriedLink } from "@/lib/services/link/carried-link";
import { queueMessageFor } from "@/lib/services/message/queue-message";
import { ADDRESSEE } from "@/lib/services/message/store";
import { bookWriteOff } from "./book-write-off";
import { shortenPlan } from "./shorten-plan";
import { endWriteOff, findWriteOff } from "./store";

/**
 * Job, queued with a yes, and done at once by whoever said it: books what is given up, shortens the plan that was about it
 * or completes it, and tells the person. Each step can be repeated.
 */
export async function followWriteOff(input: { writeOffId: string; now: Date }): Promise<void> {
  const { writeOffId, now } = input;
  const asked = await findWriteOff(writeOffId);
  if (asked?.status !== "approved") return;
  const { debtorId, reversesId } = asked;
  const outcome = await bookWriteOff(asked, now);
  if (outcome === "booked") {
    if (reversesId === null) await shortenPlan(asked, now);
    await followPlan({ debtorId, isTakenBack: false, now });
    await tell(debtorId, writeOffId, now);
  }
  await endWriteOff(writeOffId, outcome, now);
}

async function tell(debtorId: string, writeOffId: string, now: Date): Promise<void> {
  const debtor = await readDebtor(debtorId, ADDRESSEE);
  const { url, link } = carriedLink(debtor.creditor, "account", now);
  const key = `write-off:${writeOffId}`;
  const told = await queueMessageFor(debtor, { kind: "debt_written_off", url, link, key, now });
  if (!told.ok) log.info({ writeOff: writeOffId, reason: told.error }, "not told");
}
