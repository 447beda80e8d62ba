import { interestAccrued } from "@/lib/domain/ledger/debt-recipes";
import { post } from "./post";

/** Interest added to a debt on a calendar day of the past. */
export async function addInterest(input: {
  account: { id: string; creditorId: string };
  amountMinor: bigint;
  on: string;
  now: Date;
}): Promise<void> {
  const { account, amountMinor, on, now } = input;
  await post({
    creditorId: account.creditorId,
    idempotencyKey: `account:${account.id}:interest:${on}`,
    event: "interest_accrued",
    on,
    postings: interestAccrued(account.id, amountMinor, "EUR"),
    now,
  });
}
