// A person who has confirmed their identity, for integration tests: their debts in the books, a link and a session.
import { randomBytes, randomUUID } from "node:crypto";
import { db } from "@/lib/adapters/db/client";
import type { DebtorActor } from "@/lib/domain/actor/actor";
import { createDebtor, type DebtSpec } from "@/prisma/seed/create-debtor";

const PROFILE = {
  ...{ givenName: "Ada", familyName: "Essai", bornOn: "1990-01-01", postcode: "13001" },
  ...{ phone: "+33600000001", email: null, contractDigits: "4821", securityCode: null },
};

/** Jean's debt of 1,248.60 unless told otherwise. */
export async function identifiedPerson(
  creditorId: string,
  now: Date,
  debt: Partial<DebtSpec> = {},
): Promise<{ actor: DebtorActor; accountId: string }> {
  const debts: DebtSpec[] = [
    {
      ...{ reference: randomUUID(), product: "gas", contractNumber: "88124821" },
      ...{ principalLabel: "Gaz", openedOn: "2026-05-01", dueOn: "2026-08-14" },
      ...{ letterReference: "L1", letterSentOn: "2026-11-03", principalMinor: 124_860n },
      ...debt,
    },
  ];
  const debtor = await createDebtor({ creditorId, locale: "fr", profile: PROFILE, debts }, now);
  const [account] = debtor.accounts;
  if (!account) throw new Error("a person has a debt");
  return { actor: await newSession(debtor.id, creditorId, now), accountId: account.id };
}

/** Another identified session of the same person, begun at an instant. */
export async function newSession(
  debtorId: string,
  creditorId: string,
  createdAt: Date,
): Promise<DebtorActor> {
  const endsAt = new Date(createdAt.getTime() + 86_400_000);
  const link = await db.paymentLink.create({
    data: {
      ...{ id: randomUUID(), debtorId, tokenHash: new Uint8Array(randomBytes(32)) },
      ...{ purpose: "invitation", channel: "sms", createdAt, expiresAt: endsAt },
    },
  });
  const session = await db.session.create({
    data: {
      ...{ id: randomUUID(), debtorId, linkId: link.id, stage: "identified", locale: "fr" },
      secretHash: new Uint8Array(32),
      addressHash: new Uint8Array(32),
      ...{ identifiedAt: createdAt, createdAt, lastSeenAt: createdAt, endsAt },
    },
  });
  return { kind: "debtor", debtorId, creditorId, sessionId: session.id };
}
