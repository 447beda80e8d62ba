// Payments of one cent that wait for the word that they have succeeded.
import { randomUUID } from "node:crypto";
import { pool } from "@/lib/adapters/db/pool";
import type { EntryRequest } from "@/lib/services/ledger/post-entry";
import { anyOf, requestOn } from "./request";

/** More than a machine settles in one measurement. */
const PAYMENTS = 20_000;

type Waiting = { readonly id: string; readonly account: number };
let waiting: Waiting[] = [];

/** Made before the time is taken, each on one of so many accounts. */
export async function makePayments(creditorId: string, accounts: number): Promise<void> {
  const { length } = waiting;
  const made = Array.from({ length: PAYMENTS - length }, () => ({
    ...{ id: randomUUID(), account: anyOf(accounts) },
  }));
  await pool.query(
    `insert into payment (id, creditor_id, debtor_id, idempotency_key, purpose, currency, amount_minor, status, created_at)
     select made.id, $1, md5('debtor' || made.account)::uuid, gen_random_uuid(), 'other', 'EUR', 1, 'created', now()
       from unnest($2::uuid[], $3::int[]) as made (id, account)`,
    [creditorId, made.map(({ id }) => id), made.map(({ account }) => account)],
  );
  waiting = [...waiting, ...made];
}

/** The entry that settles the next of them: it moves and is divided, and has a receipt. */
export function settle(creditorId: string): EntryRequest {
  const payment = waiting.pop();
  if (!payment) throw new Error("no payment is left to settle");
  const request = requestOn(creditorId, payment.account);
  const part = request.postings.find(({ accountId }) => accountId !== null);
  if (!part?.accountId) throw new Error("a payment settles a debt");
  return {
    ...request,
    payment: { id: payment.id, from: ["created"], to: "succeeded", methodKind: "card" },
    allocations: [{ accountId: part.accountId, component: "principal", amountMinor: 1n }],
    receipt: { prefix: "BENCH", year: request.now.getUTCFullYear() },
  };
}
