import { invariant } from "@/lib/domain/invariant";
import { type EntryRequest, type PostedEntry, postEntry } from "@/lib/services/ledger/post-entry";

/** When on a calendar day what the seed tells happened. */
export const noonOf = (on: string): Date => new Date(`${on}T12:00:00Z`);

/** An entry of the past, dated at noon of a calendar day; it must go through. */
export async function post(
  request: Omit<EntryRequest, "effectiveAt" | "audit" | "outbox"> & { on: string },
): Promise<PostedEntry> {
  const { on, ...rest } = request;
  const posted = await postEntry({ ...rest, effectiveAt: noonOf(on), audit: [], outbox: [] });
  invariant(posted.ok, `seed entry ${rest.idempotencyKey} was refused`);
  return posted.value;
}
