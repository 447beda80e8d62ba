import type { CollectionState } from "./collection-state";

/** It stayed unpaid after it was tried, or taken back: what was missed while nothing was collected has no reason. */
const isMissed = ({ status, reason }: CollectionState): boolean =>
  status === "unresolved" && reason !== null;

const TAKEN_BACK_BY_BANK: readonly (string | null)[] = ["returned", "dispute_lost"];

/** It had been collected, and the person's bank took it back. */
export const isTakenBackByBank = ({ status, reason }: CollectionState): boolean =>
  status === "unresolved" && TAKEN_BACK_BY_BANK.includes(reason);

/** It went back after it was collected: that is told and decided where it happens. */
const wentBack = (state: CollectionState): boolean =>
  isTakenBackByBank(state) || state.reason === "refunded";

/**
 * Whether somebody is to speak with the person about an instalment: it was missed, and so was the one before it, or none
 * comes after it with which it could be made good (what the bank took back is told by itself).
 */
export function needsConversation(
  number: number,
  states: readonly CollectionState[],
  /** The numbers of the plan's instalments, in the order of their dates. */
  order: readonly number[],
): boolean {
  const missed = states.filter(isMissed);
  const own = missed.find((state) => state.number === number);
  if (!own) return false;
  const isLast = number === order.at(-1) && !wentBack(own);
  const before = order[order.indexOf(number) - 1];
  return isLast || missed.some((state) => state.number === before);
}
