import "server-only";
import type { BalanceMovement } from "@/lib/adapters/stripe/balance-movement";
import { listBalanceMovements } from "@/lib/adapters/stripe/list-balance-movements";
import { ok, type Result } from "@/lib/domain/result";
import type { AccountShare } from "@/lib/services/creditor/account-share";
import { ownersOf } from "./owner-of-movement";

type Payout = { payoutId: string; amountMinor: bigint };

/**
 * What a creditor has of a payout, in minor units: all of it, or what its own movements in it add up to where the account
 * is shared; below zero where more of its money had gone back than came in. The first creditor on the account has what
 * the others' movements leave, so that the parts always add up to the payout.
 */
export async function payoutPart(
  share: AccountShare,
  { payoutId, amountMinor }: Payout,
): Promise<Result<bigint, "processor_unavailable">> {
  if (share.otherIds.length === 0) return ok(amountMinor);
  const listed = await listBalanceMovements(share.account, { payoutId });
  if (!listed.ok) return listed;
  const ownerOf = await ownersOf(share, listed.value);
  let partMinor = 0n;
  for (const movement of listed.value) {
    // The payout itself.
    if (movement.kind === "payout") continue;
    const part = await partOf(share, movement, ownerOf(movement)?.creditorId ?? null);
    if (!part.ok) return part;
    partMinor += part.value;
  }
  return ok(share.hasRest ? amountMinor - partMinor : partMinor);
}

/** What of a movement is the creditor's; for the one who has the rest, what is the others'. */
async function partOf(
  share: AccountShare,
  { kind, sourceId, amountMinor, feeMinor }: BalanceMovement,
  ownerId: string | null,
): Promise<Result<bigint, "processor_unavailable">> {
  if (kind === "payout_failed" && sourceId !== null) {
    // An earlier payout that came back and goes out again, with the parts that it had.
    const part = await payoutPart(share, { payoutId: sourceId, amountMinor });
    return part.ok && share.hasRest ? ok(amountMinor - part.value) : part;
  }
  const isCounted = share.hasRest
    ? ownerId !== null && ownerId !== share.creditorId
    : ownerId === share.creditorId;
  return ok(isCounted ? amountMinor - feeMinor : 0n);
}
