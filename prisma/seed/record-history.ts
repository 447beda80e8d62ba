import type { Account } from "@/lib/adapters/db/generated/client";
import { invariant } from "@/lib/domain/invariant";
import { addInterest } from "./add-interest";
import { payInThePast } from "./pay-in-the-past";
import type { PersonSeed } from "./person";

/** Books what has happened to a person's debts, in the order in which it happened. */
export async function recordHistory(
  seed: PersonSeed,
  debtor: { id: string; creditorId: string; accounts: readonly Account[] },
  receiptPrefix: string,
  now: Date,
): Promise<void> {
  for (const fact of seed.history ?? []) {
    const { on, amountMinor } = fact;
    if (fact.kind === "payment") {
      await payInThePast({ debtor, receiptPrefix, amountMinor, on, now });
    } else {
      const account = debtor.accounts.find(({ reference }) => reference === fact.reference);
      invariant(account, `interest on an unknown account ${fact.reference}`);
      await addInterest({ account, amountMinor, on, now });
    }
  }
}
