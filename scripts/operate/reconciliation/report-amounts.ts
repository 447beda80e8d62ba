import { formatMoney } from "@/lib/domain/money/format-money";
import { type Currency, money } from "@/lib/domain/money/money";

/** How the reports, which are in English, write amounts of a currency. */
export const amountWriter =
  (currency: Currency) =>
  (amountMinor: bigint): string =>
    formatMoney(money(amountMinor, currency), "en");

/** An instant to the second, in UTC. */
export const instantText = (at: Date): string =>
  `${at.toISOString().slice(0, 19).replace("T", " ")} UTC`;
