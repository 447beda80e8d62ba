import { createSecretKey, randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { openSecret } from "@/lib/adapters/crypto/seal-secret";
import { db } from "@/lib/adapters/db/client";
import { env } from "@/lib/adapters/env/env";
import { openProfile } from "@/lib/services/debtor/personal-data";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { createDebtor, type DebtorSpec } from "@/prisma/seed/create-debtor";
import { CLAIRANCE } from "@/prisma/seed/creditors";
import { profile } from "@/prisma/seed/person";
import { rewrapKeys } from "./rewrap-keys";

const now = new Date("2026-11-22T10:00:00Z");

test("after the rotation everything opens without the previous master key", async () => {
  const stripe = { publishableKey: "pk", secretKey: "sk_1", webhookSecret: "whsec_1" };
  const creditor = await createCreditor({ ...CLAIRANCE, stripe }, now);
  const spec: DebtorSpec = {
    creditorId: creditor.id,
    locale: "fr",
    debts: [],
    profile: profile({ givenName: "Zoé", familyName: "Essai" }),
  };
  const debtor = await createDebtor(spec, now);

  const [previous] = env.MASTER_KEYS;
  const next = { id: "next", secret: createSecretKey(randomBytes(32)) };
  env.MASTER_KEYS = [next, previous];
  expect(await rewrapKeys()).toEqual({ debtors: 1, creditors: 1 });
  expect(await rewrapKeys()).toEqual({ debtors: 0, creditors: 1 });

  env.MASTER_KEYS = [next];
  const moved = await db.debtor.findUniqueOrThrow({ where: { id: debtor.id } });
  expect(openProfile(moved).givenName).toBe("Zoé");
  const { stripeSecretKeySealed } = await db.creditor.findFirstOrThrow();
  expect(stripeSecretKeySealed && openSecret(stripeSecretKeySealed)).toBe("sk_1");
});
