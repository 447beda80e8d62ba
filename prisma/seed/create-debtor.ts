// Makes a debtor and their debts, opened in the books through the ledger's door. Also used by integration tests.
import { randomUUID } from "node:crypto";
import { createDataKey, sealJson } from "@/lib/adapters/crypto/seal";
import { db } from "@/lib/adapters/db/client";
import type { Account, Debtor } from "@/lib/adapters/db/generated/client";
import { openingBalance } from "@/lib/domain/ledger/recipes";
import { emailHash, phoneHash } from "@/lib/services/debtor/contact-hash";
import { nameHashes } from "@/lib/services/debtor/name-hash";
import type { DebtorProfile } from "@/lib/services/debtor/personal-data";
import { post } from "./post";

export type DebtSpec = {
  reference: string;
  product: "gas" | "electricity" | "water" | "loan" | "subscription" | "rent" | "phone" | "other";
  contractNumber: string;
  principalLabel: string;
  /** Calendar dates, YYYY-MM-DD. */
  openedOn: string;
  dueOn: string;
  letterReference: string;
  letterSentOn: string;
  limitationYears?: number;
  principalMinor: bigint;
};

export type DebtorSpec = {
  creditorId: string;
  locale: "fr" | "en";
  profile: DebtorProfile;
  debts: readonly DebtSpec[];
};

export async function createDebtor(
  spec: DebtorSpec,
  now: Date,
): Promise<Debtor & { accounts: Account[] }> {
  const { creditorId, locale, profile } = spec;
  const { key, wrapped, masterKeyId } = createDataKey();
  const debtor = await db.debtor.create({
    data: {
      id: randomUUID(),
      creditorId,
      locale,
      dataKeyWrapped: wrapped,
      masterKeyId,
      profileSealed: sealJson(key, profile),
      phoneHash: profile.phone ? phoneHash(profile.phone) : null,
      emailHash: profile.email ? emailHash(profile.email) : null,
      createdAt: now,
      names: { create: nameHashes(profile).map((nameHash) => ({ nameHash })) },
    },
  });
  const accounts: Account[] = [];
  for (const debt of spec.debts) accounts.push(await openDebt(debtor, debt, now));
  return { ...debtor, accounts };
}

async function openDebt(debtor: Debtor, debt: DebtSpec, now: Date): Promise<Account> {
  const { principalMinor, openedOn, limitationYears, ...columns } = debt;
  const account = await db.account.create({
    data: {
      ...columns,
      id: randomUUID(),
      creditorId: debtor.creditorId,
      debtorId: debtor.id,
      currency: "EUR",
      dueOn: new Date(debt.dueOn),
      letterSentOn: new Date(debt.letterSentOn),
      limitationYears: limitationYears ?? 2,
      createdAt: now,
    },
  });
  const { id: accountId, creditorId } = account;
  await post({
    creditorId,
    idempotencyKey: `account:${accountId}:opened`,
    event: "opening_balance",
    on: openedOn,
    postings: openingBalance(
      [{ accountId, component: "principal", amountMinor: principalMinor }],
      "EUR",
    ),
    now,
  });
  return account;
}
