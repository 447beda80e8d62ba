import "server-only";
import { addressKey, isWithinLimit } from "@/lib/adapters/rate-limit/consume";
import { err, ok, type Result } from "@/lib/domain/result";
import { FILE } from "@/lib/services/account/debtor-file";
import { readDebtor } from "@/lib/services/debtor/read-debtor";
import { hashFeedToken } from "./feed-token";
import { planCalendar } from "./plan-days";
import { findFeed } from "./store";

const TOKEN = /^[\w-]{43}$/;

/**
 * The calendar at a private address, for whoever has it. Nobody is told whether an address was ever one.
 * Errors: `unknown` (nobody's, or revoked), `too_many` (guessing from one network address, or one feed asked for too often).
 */
export async function readFeed(input: {
  token: string;
  addressHash: Uint8Array;
  now: Date;
}): Promise<Result<string, "unknown" | "too_many">> {
  const { token, addressHash, now } = input;
  const tokenHash = hashFeedToken(token);
  const feed = TOKEN.test(token) ? await findFeed(tokenHash) : null;
  if (!feed) {
    // Only who guesses is counted by address: calendar services read for thousands of people from a few.
    const isWithin = await isWithinLimit("feedGuessByAddress", addressKey(addressHash));
    return err(isWithin ? "unknown" : "too_many");
  }
  if (!(await isWithinLimit("feedByToken", addressKey(tokenHash)))) return err("too_many");
  const { debtorId, planId, locale, showsDetails } = feed;
  const debtor = await readDebtor(debtorId, FILE);
  return ok(planCalendar(debtor, { planId, locale, showsDetails, now }));
}
