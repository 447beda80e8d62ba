import type { Currency } from "@/lib/domain/money/money";
import { parseMoney } from "@/lib/domain/money/parse-money";

/** What may be chosen, in minor units; numbers because they come from the server as JSON. */
export type AmountOffer = {
  currency: Currency;
  payableMinor: number;
  minimumMinor: number;
  /** Null where no instalment is due, or a part may not be paid. */
  instalmentMinor: number | null;
};

/**
 * The amount that a choice stands for, or null while it stands for none. Only for what the page
 * shows meanwhile: the server decides the amount again.
 */
export function chosenAmount(what: string, other: string, offer: AmountOffer): number | null {
  if (what === "full") return offer.payableMinor;
  if (what === "instalment") return offer.instalmentMinor;
  if (what !== "other") return null;
  const typed = parseMoney(other, offer.currency);
  if (!typed.ok) return null;
  const amountMinor = Number(typed.value.amountMinor);
  const isOffered = amountMinor >= offer.minimumMinor && amountMinor <= offer.payableMinor;
  return isOffered ? amountMinor : null;
}
