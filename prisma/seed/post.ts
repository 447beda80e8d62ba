import { invariant } from "@/lib/domain/invariant";
import { type EntryRequest, type PostedEntry, postEntry } from "@/lib/services/ledger/post-entry";

/** An entry of the past, dated at noon of a calendar day; it must go through. */
export async function post(
  request: Omit<EntryRequest, "effectiveAt" | "audit" | "outbox"> & { on: string },
): Promise<PostedEntry> {
  const { on, ...rest } = request;
  const effectiveAt = new Date(`${on}T12:00:00Z`);
  const posted = await postEntry({ ...rest, effectiveAt, audit: [], outbox: [] });
  invariant(posted.ok, `seed entry ${rest.idempotencyKey} was refused`);
  return posted.value;
}
