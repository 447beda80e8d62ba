import "server-only";
import type { Result } from "@/lib/domain/result";
import { callDoorForMany } from "./door";
import {
  doorAnswersSchema,
  doorInput,
  doorResult,
  type EntryRequest,
  type PostedEntry,
  type PostingError,
} from "./post-entry";

/** By one call: enough to spare the round trips, few enough that nobody waits long for the books it holds. */
const ENTRIES_EACH_MAX = 200;

/**
 * The door for many entries that nobody waits for (a creditor's file, interest of all debts). One result for each, in
 * their order, as of `postEntry` one after the other; each is booked whole or not at all, and none undoes another.
 * Safe to repeat. The debts of up to 200 entries are held together, for some hundredths of a second.
 *
 * Errors: those of `postEntry`, and `refused` for a request that no caller should have made: unbalanced, in two
 * currencies, on another creditor's debt, or with a receipt and no payment.
 */
export async function postEntries(
  requests: readonly EntryRequest[],
): Promise<Result<PostedEntry, PostingError | "refused">[]> {
  const results: Result<PostedEntry, PostingError | "refused">[] = [];
  for (let first = 0; first < requests.length; first += ENTRIES_EACH_MAX) {
    const some = requests.slice(first, first + ENTRIES_EACH_MAX).map(doorInput);
    const answers = doorAnswersSchema.parse(await callDoorForMany(some));
    results.push(...answers.map(doorResult));
  }
  return results;
}
