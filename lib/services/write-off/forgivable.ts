import "server-only";
import type { DebtBalances } from "@/lib/domain/payment/allocate-payment";
import type { Position } from "@/lib/services/payment/position";
import type { WriteOffRecord } from "./store";

/** How much of each debt could be given up now, in minor units. */
export type Forgivable = { accountId: string; mostMinor: bigint };

const WAITS = ["requested", "approved"];

type Owed = Pick<Position, "allDebts" | "inTransit">;

/** All that is owed less what is on its way, which may be for any of the debts. Minor units; may be below zero. */
export const freeMinor = ({ allDebts, inTransit }: Owed): bigint =>
  allDebts.reduce((sum, debt) => sum + owedMinor(debt), -inTransit.amountMinor);

/** What is owed less what is on its way, and less what somebody has asked to give up already, of this debt and of all. */
export function forgivable(owed: Owed, asked: readonly WriteOffRecord[]): Forgivable[] {
  const waiting = asked.filter(
    ({ status, reversesId }) => reversesId === null && WAITS.includes(status),
  );
  const sumOf = (some: readonly WriteOffRecord[]) =>
    some.reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
  const ofAllMinor = freeMinor(owed) - sumOf(waiting);
  return owed.allDebts.map((debt) => {
    const { accountId } = debt;
    const own = waiting.filter((one) => one.accountId === accountId);
    const ownMinor = owedMinor(debt) - sumOf(own);
    const mostMinor = ownMinor < ofAllMinor ? ownMinor : ofAllMinor;
    return { accountId, mostMinor: mostMinor > 0n ? mostMinor : 0n };
  });
}

export const owedMinor = ({ interest, accessory, principal }: DebtBalances): bigint =>
  interest + accessory + principal;
