import "server-only";
import type { DebtBalances } from "@/lib/domain/payment/allocate-payment";
import type { Position } from "@/lib/services/payment/position";
import type { WriteOffRecord } from "./store";

/** How much of each debt could be given up now, in minor units. */
export type Forgivable = { accountId: string; mostMinor: bigint };

const WAITS = ["requested", "approved"];

/** What is owed less what is on its way, and less what somebody has asked to give up already. */
export function forgivable(
  { allDebts, inTransit }: Pick<Position, "allDebts" | "inTransit">,
  asked: readonly WriteOffRecord[],
): Forgivable[] {
  const freeMinor = allDebts.reduce((sum, debt) => sum + owedMinor(debt), -inTransit.amountMinor);
  return allDebts.map((debt) => {
    const { accountId } = debt;
    const askedMinor = asked
      .filter((one) => one.accountId === accountId && one.reversesId === null)
      .filter(({ status }) => WAITS.includes(status))
      .reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
    const ownMinor = owedMinor(debt) - askedMinor;
    const mostMinor = ownMinor < freeMinor ? ownMinor : freeMinor;
    return { accountId, mostMinor: mostMinor > 0n ? mostMinor : 0n };
  });
}

export const owedMinor = ({ interest, accessory, principal }: DebtBalances): bigint =>
  interest + accessory + principal;
