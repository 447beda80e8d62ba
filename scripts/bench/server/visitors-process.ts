// Makes the people whom the load comes from, by the seed's own code and through the ledger's door. Runs in the stack's
// environment, because links and cookies are sealed with its keys. Arguments: how many people, sessions that have yet
// to confirm identity for each, and the file to write (visitor.ts says what).
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { now } from "@/lib/adapters/clock/clock";
import { createLinkToken, hashLinkToken } from "@/lib/adapters/crypto/link-token";
import { sealSessionCookie } from "@/lib/adapters/crypto/session-cookie";
import { db } from "@/lib/adapters/db/client";
import { pool } from "@/lib/adapters/db/pool";
import { createDebtor } from "@/prisma/seed/create-debtor";
import { ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { profile } from "@/prisma/seed/person";
import { standInDebt } from "@/scripts/testing/stand-in";
import type { Stranger, Visitor, Visitors } from "./visitor";

const DAY_MS = 86_400_000;
/** People made at a time: as many as there are connections to the database. */
const ABREAST = 8;

const secret = randomBytes(32).toString("base64url");
const secretHash = new Uint8Array(createHash("sha256").update(secret).digest());
const at = now();
const endsAt = new Date(at.getTime() + DAY_MS);

const person = profile({
  ...{ givenName: "Camille", familyName: "Mesure", bornOn: "1984-03-27", postcode: "13005" },
  ...{ phone: "+33639980000", contractDigits: "4821" },
});

type Stage = "link" | "identified";
type Place = { debtorId: string; linkId: string };

async function openSession({ debtorId, linkId }: Place, stage: Stage): Promise<Stranger> {
  const sessionId = randomUUID();
  await db.session.create({
    data: {
      ...{ id: sessionId, debtorId, linkId, stage, locale: "fr", secretHash },
      addressHash: new Uint8Array(32),
      identifiedAt: stage === "identified" ? at : null,
      ...{ createdAt: at, lastSeenAt: at, endsAt },
    },
  });
  const sealed = await sealSessionCookie({ sessionId, secret, locale: "fr" });
  return { sessionId, cookie: `session=${sealed}` };
}

async function makeVisitor(
  creditorId: string,
  strangersEach: number,
): Promise<{ visitor: Visitor; strangers: Stranger[] }> {
  const reference = `M${randomUUID().slice(0, 13).toUpperCase()}`;
  const spec = {
    creditorId,
    locale: "fr" as const,
    profile: person,
    debts: [standInDebt(reference, at)],
  };
  const { id: debtorId } = await createDebtor(spec, at);
  const token = createLinkToken();
  const linkId = randomUUID();
  await db.paymentLink.create({
    data: {
      ...{ id: linkId, debtorId, tokenHash: hashLinkToken(token), purpose: "invitation" },
      ...{ channel: "sms", createdAt: at, expiresAt: new Date(at.getTime() + 30 * DAY_MS) },
    },
  });
  const place = { debtorId, linkId };
  const session = await openSession(place, "identified");
  const strangers: Stranger[] = [];
  while (strangers.length < strangersEach) strangers.push(await openSession(place, "link"));
  return { visitor: { debtorId, linkPath: `/l/${token}`, ...session }, strangers };
}

async function makeVisitors(count: number, strangersEach: number): Promise<Visitors> {
  const { slug } = ENERGIE_DU_MIDI;
  const { id: creditorId } = await db.creditor.findUniqueOrThrow({ where: { slug } });
  const made: Awaited<ReturnType<typeof makeVisitor>>[] = [];
  const makeMore = async () => {
    for (let left = count / ABREAST; left > 0; left -= 1) {
      made.push(await makeVisitor(creditorId, strangersEach));
    }
  };
  await Promise.all(Array.from({ length: ABREAST }, makeMore));
  // Sessions of one person stand far apart: requests that follow each other are never of the same person.
  const rows = Array.from({ length: strangersEach }, (_, row) =>
    made.flatMap(({ strangers }) => strangers[row] ?? []),
  );
  return {
    people: made.map(({ visitor }) => visitor),
    strangers: rows.flat(),
    secretHash: Buffer.from(secretHash).toString("hex"),
  };
}

const [count = "", strangersEach = "", file = ""] = process.argv.slice(2);
const visitors = await makeVisitors(Number.parseInt(count, 10), Number.parseInt(strangersEach, 10));
await writeFile(file, JSON.stringify(visitors), { mode: 0o600 });
await Promise.all([db.$disconnect(), pool.end()]);
