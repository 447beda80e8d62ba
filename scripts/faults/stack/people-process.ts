// Makes the creditor of the proof (once) and people who owe it money, by the seed's own code and through the ledger's door.
// Arguments: how many people, where the creditor wants its events, and the file to write.
import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { now } from "@/lib/adapters/clock/clock";
import { createLinkToken, hashLinkToken } from "@/lib/adapters/crypto/link-token";
import { db } from "@/lib/adapters/db/client";
import { pool } from "@/lib/adapters/db/pool";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { createDebtor } from "@/prisma/seed/create-debtor";
import { ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { profile } from "@/prisma/seed/person";
import { standInDebt } from "@/scripts/testing/stand-in";
import type { FaultPerson, People } from "./people";

const DAY_MS = 86_400_000;
/** People made at a time. */
const ABREAST = 8;

const at = now();

async function makePerson(creditorId: string): Promise<FaultPerson> {
  const reference = `F${randomUUID().slice(0, 13).toUpperCase()}`;
  const person = profile({
    ...{ givenName: "Camille", familyName: "Panne", bornOn: "1984-03-27", postcode: "13005" },
    ...{ phone: "+33639980000", contractDigits: "4821" },
  });
  const spec = {
    creditorId,
    locale: "fr" as const,
    profile: person,
    debts: [standInDebt(reference, at)],
  };
  const { id: debtorId } = await createDebtor(spec, at);
  const token = createLinkToken();
  await db.paymentLink.create({
    data: {
      ...{ id: randomUUID(), debtorId, tokenHash: hashLinkToken(token), purpose: "invitation" },
      ...{ channel: "sms", createdAt: at, expiresAt: new Date(at.getTime() + 30 * DAY_MS) },
    },
  });
  return { debtorId, linkPath: `/l/${token}` };
}

async function findOrCreateCreditor(url: string): Promise<string> {
  const { slug } = ENERGIE_DU_MIDI;
  const known = await db.creditor.findUnique({ where: { slug } });
  if (known) return known.id;
  const webhook = { url, secret: process.env.SANDBOX_RECEIVER_SECRET ?? "" };
  return (await createCreditor({ ...ENERGIE_DU_MIDI, webhook }, at)).id;
}

const [count = "", receiverUrl = "", file = ""] = process.argv.slice(2);
const creditorId = await findOrCreateCreditor(receiverUrl);
const made: FaultPerson[] = [];
let left = Number.parseInt(count, 10);
const makeMore = async () => {
  while (left > 0) {
    left -= 1;
    made.push(await makePerson(creditorId));
  }
};
await Promise.all(Array.from({ length: ABREAST }, makeMore));
await writeFile(file, JSON.stringify(made satisfies People), { mode: 0o600 });
await Promise.all([db.$disconnect(), pool.end()]);
