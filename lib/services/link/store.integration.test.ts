import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { createLinkToken, hashLinkToken } from "@/lib/adapters/crypto/link-token";
import { db } from "@/lib/adapters/db/client";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { CLAIRANCE } from "@/prisma/seed/creditors";
import { countStatements } from "@/scripts/testing/count-statements";
import { identifiedPerson } from "@/scripts/testing/identified-person";
import { getLinkPage } from "./get-link-page";
import { findLinkByHash } from "./store";

const now = new Date("2026-11-23T09:00:00Z");
const stripe = { publishableKey: "pk_own", secretKey: "sk_own", webhookSecret: "whsec_own" };
const webhook = { url: "https://receiver.example/hook", secret: "whsec_c2VjcmV0" };

async function newLink() {
  const creditor = await createCreditor({ ...CLAIRANCE, stripe, webhook }, now);
  const { actor } = await identifiedPerson(creditor.id, now);
  const token = createLinkToken();
  await db.paymentLink.create({
    data: {
      ...{ id: randomUUID(), debtorId: actor.debtorId, tokenHash: hashLinkToken(token) },
      ...{ purpose: "invitation", channel: "sms", createdAt: now },
      expiresAt: new Date(now.getTime() + 86_400_000),
    },
  });
  return { token, creditorId: creditor.id, debtorId: actor.debtorId };
}

test("opening a link asks the database once, and not at all for a token that we never made", async () => {
  const { token, creditorId } = await newLink();
  expect(await countStatements(() => getLinkPage(token, now))).toBe(1);
  const mistyped = `${token.slice(0, -1)}${token.endsWith("0") ? "1" : "0"}`;
  expect(await countStatements(() => getLinkPage(mistyped, now))).toBe(0);

  const link = await findLinkByHash(hashLinkToken(token));
  const stored = await db.creditor.findUniqueOrThrow({ where: { id: creditorId } });
  expect(link?.creditor).toEqual({
    ...stored,
    stripeSecretKeySealed: Buffer.from(stored.stripeSecretKeySealed ?? []),
    stripeWebhookSecretSealed: Buffer.from(stored.stripeWebhookSecretSealed ?? []),
    webhookSecretSealed: Buffer.from(stored.webhookSecretSealed ?? []),
  });
  const page = await getLinkPage(token, now);
  if (page.kind !== "live") throw new Error("the link is live");
  expect(page.proof).toMatchObject({ letterReference: "L1", letterSentOn: "2026-11-03" });

  // What the creditor changes is seen by the next person at once.
  await db.creditor.update({ where: { id: creditorId }, data: { phone: "01 00 00 00 00" } });
  const changed = await getLinkPage(token, now);
  expect(changed).toMatchObject({ creditor: { phone: "01 00 00 00 00" } });
});
