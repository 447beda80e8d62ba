import "server-only";
import type { BalanceMovement } from "@/lib/adapters/stripe/balance-movement";
import type { Currency } from "@/lib/domain/money/money";
import type { ProviderMovement } from "@/lib/domain/reconciliation/movement";
import { ok, type Result } from "@/lib/domain/result";
import type { AccountShare } from "@/lib/services/creditor/account-share";
import { ownersOf } from "./owner-of-movement";
import { payoutPart } from "./payout-part";
import type { KnownPayment } from "./store";

type Movements = Result<ProviderMovement[], "processor_unavailable">;

/**
 * What of Stripe's movements is the creditor's, in the words of a comparison: each told by our payment or the payout, its
 * fee apart. Those in another currency than the creditor's are no part of it.
 */
export async function toProviderMovements(
  share: AccountShare,
  currency: Currency,
  movements: readonly BalanceMovement[],
): Promise<Movements> {
  const ownerOf = await ownersOf(share, movements);
  const own: ProviderMovement[] = [];
  for (const movement of movements) {
    if (movement.currency !== currency) continue;
    if (isPayout(movement)) {
      const part = await payoutSide(share, movement, currency);
      if (!part.ok) return part;
      own.push(...part.value);
      continue;
    }
    const payment = ownerOf(movement);
    const isOwn = payment ? payment.creditorId === share.creditorId : share.hasRest;
    if (isOwn) own.push(...sidesOf(movement, payment, currency));
  }
  return ok(own);
}

const isPayout = ({ kind }: BalanceMovement): boolean =>
  kind === "payout" || kind === "payout_failed";

/** The creditor's part of it: none where nothing of theirs was paid out. */
async function payoutSide(
  share: AccountShare,
  { movementId: id, kind, amountMinor, createdAt: at, sourceId }: BalanceMovement,
  currency: Currency,
): Promise<Movements> {
  const isOut = kind === "payout";
  const part = await payoutPart(share, {
    payoutId: sourceId ?? "",
    amountMinor: isOut ? -amountMinor : amountMinor,
  });
  if (!part.ok) return part;
  if (part.value === 0n) return ok([]);
  const side = { id, kind, amountMinor: isOut ? -part.value : part.value, currency, at };
  return ok([{ ...side, subject: sourceId, sourceId, isOpen: false, expectedMinor: null }]);
}

function sidesOf(
  movement: BalanceMovement,
  payment: KnownPayment | null,
  currency: Currency,
): ProviderMovement[] {
  const { movementId: id, kind, amountMinor, feeMinor, createdAt: at, sourceId, isOpen } = movement;
  const shared = { subject: payment?.id ?? null, currency, at, sourceId };
  const expectedMinor = kind === "payment" && payment ? payment.amountMinor : null;
  const own = { ...shared, id, kind, amountMinor, isOpen, expectedMinor };
  if (feeMinor === 0n) return [own];
  const fee = { id: `${id}:fee`, kind: "fee", amountMinor: -feeMinor } as const;
  return [own, { ...shared, ...fee, isOpen: false, expectedMinor: null }];
}
