import "server-only";
import { describeError, log } from "@/lib/adapters/log/log";
import { sendPush } from "@/lib/adapters/push/send-push";
import { err, ok, type Result } from "@/lib/domain/result";
import { openForDebtor } from "@/lib/services/debtor/personal-data";
import { readDebtor } from "@/lib/services/debtor/read-debtor";
import { keptSubscriptionSchema } from "./device";
import { findDevices, removeDevice } from "./store";

/** What the service worker reads (lib/browser/worker/push.ts). */
type Notice = { title: string; text: string; path: string; url: string | null; tag: string };

/**
 * Notifies every device of a person; those that are gone are forgotten. Answers how many took it, as the "provider's id".
 * Error: `rejected` (none is left). Throws where none took it but one may later.
 */
export async function notifyDevices(
  debtorId: string,
  notice: Notice,
): Promise<Result<string, "rejected">> {
  const { record } = await readDebtor(debtorId, {});
  const payload = JSON.stringify(notice);
  const outcomes: ("sent" | "gone" | "failed")[] = [];
  for (const { id, subscriptionSealed } of await findDevices(debtorId)) {
    const target = openForDebtor(record, subscriptionSealed, keptSubscriptionSchema);
    const outcome = await sendPush(target, payload).catch((error: unknown) => {
      log.warn({ device: id, ...describeError(error) }, "notification not taken");
      return "failed" as const;
    });
    if (outcome === "gone") await removeDevice(id);
    outcomes.push(outcome);
  }
  const sent = outcomes.filter((outcome) => outcome === "sent").length;
  if (sent > 0) return ok(`devices:${sent}`);
  if (outcomes.includes("failed")) throw new Error("no device took the notification");
  return err("rejected");
}
