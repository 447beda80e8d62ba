import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { countStatements } from "@/scripts/testing/count-statements";
import { identifiedPerson } from "@/scripts/testing/identified-person";
import { saveDraft, takeDraft } from "./draft";
import { draftsOf, findSession } from "./store";

const start = new Date("2026-11-23T09:00:00Z");
const secretHash = new Uint8Array(32);
const after = (seconds: number) => new Date(start.getTime() + seconds * 1000);
let creditorId = "";

beforeAll(async () => {
  creditorId = (await createCreditor(ENERGIE_DU_MIDI, start)).id;
});

async function newSession() {
  const { actor } = await identifiedPerson(creditorId, start);
  const id = actor.sessionId;
  const lastSeenAt = async () =>
    (await db.session.findUniqueOrThrow({ where: { id } })).lastSeenAt.toISOString();
  const read = (now: Date, hash = secretHash) => findSession({ id, secretHash: hash, now });
  return { id, actor, lastSeenAt, read };
}

test("reading a session notes its use in the same statement, at most every twenty seconds", async () => {
  const { lastSeenAt, read } = await newSession();
  expect(await countStatements(() => read(after(19)))).toBe(1);
  expect(await lastSeenAt()).toBe(start.toISOString());
  expect(await countStatements(() => read(after(21)))).toBe(1);
  expect(await lastSeenAt()).toBe(after(21).toISOString());
});

test("nothing but the secret of an open session keeps it open", async () => {
  const { id, lastSeenAt, read } = await newSession();
  await read(after(60), new Uint8Array(32).fill(1));
  await read(after(15 * 60 + 1));
  await db.session.update({ where: { id }, data: { revokedAt: start } });
  await read(after(60));
  await db.session.update({ where: { id }, data: { revokedAt: null, endsAt: after(30) } });
  await read(after(60));
  expect(await lastSeenAt()).toBe(start.toISOString());
});

test("an unknown session is none", async () => {
  expect(await findSession({ id: randomUUID(), secretHash, now: start })).toBeNull();
});

test("drafts come with the session, their errors in the form's order and once", async () => {
  const { id, actor } = await newSession();
  const read = { drafts: draftsOf("hardship") };
  const session = await findSession({ id, secretHash, now: start }, read);
  if (!session) throw new Error("no session");
  const owner = { debtorId: actor.debtorId, record: session.debtor };
  const errors = { reason: "missing", details: "too_long", accountId: "account_unknown" };
  await saveDraft(owner, "hardship", { values: { details: "Bonjour" }, errors });
  await saveDraft(owner, "callback", { values: { details: "autre" }, errors: {} });

  const take = async () => {
    const again = await findSession({ id, secretHash, now: start }, read);
    return takeDraft(owner, read.drafts.schema.parse(again?.parts.drafts), "hardship");
  };
  const first = await take();
  expect(first.values).toEqual({ details: "Bonjour" });
  expect(Object.entries(first.errors)).toEqual(Object.entries(errors));
  expect(await take()).toEqual({ values: { details: "Bonjour" }, errors: {} });
});
