// The entry that is posted over and over: a payment of one cent on one of the accounts of growth/insert-accounts.ts.
import { createHash, randomUUID } from "node:crypto";
import { cardPayment } from "@/lib/domain/ledger/recipes";
import type { EntryRequest } from "@/lib/services/ledger/post-entry";

/** The id that insert-accounts.ts gives to the thing of this kind and number. */
export function madeId(kind: "account" | "book", number: number): string {
  const hex = createHash("md5").update(`${kind}${number}`).digest("hex");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** A number from 1 to `accounts`. */
export const anyOf = (accounts: number) => 1 + Math.floor(Math.random() * accounts);

export function requestOn(creditorId: string, number: number): EntryRequest {
  const now = new Date();
  const allocation = { accountId: madeId("account", number), component: "principal" } as const;
  const allocations = [{ ...allocation, amountMinor: 1n }];
  return {
    ...{ creditorId, idempotencyKey: `bench:${randomUUID()}`, event: "card_payment" },
    ...{ effectiveAt: now, now, audit: [], outbox: [] },
    postings: cardPayment({ allocations, overpaymentMinor: 0n, currency: "EUR" }),
  };
}
