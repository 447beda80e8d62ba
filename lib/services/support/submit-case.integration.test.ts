import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { identifiedPerson } from "@/scripts/testing/identified-person";
import { readAs } from "@/scripts/testing/read-as";
import { CASE_FORM, getCaseForm } from "./get-case-form";
import { offeredSlots } from "./offered-slots";
import { submitCase } from "./submit-case";

const now = new Date("2026-11-22T10:00:00Z");
let creditorId: string;
beforeAll(async () => {
  creditorId = (await createCreditor(ENERGIE_DU_MIDI, now)).id;
});

const newPerson = async () => (await identifiedPerson(creditorId, now)).actor;
type Actor = Awaited<ReturnType<typeof newPerson>>;

async function declare(actor: Actor, fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const debtor = await readAs(actor, CASE_FORM);
  return submitCase({ debtor, kind: "hardship", form, now });
}

const casesOf = ({ debtorId }: Actor) => db.supportCase.count({ where: { debtorId } });

it("a form that is sent twice opens one case", async () => {
  const actor = await newPerson();
  const fields = { idempotencyKey: randomUUID(), reason: "income_fell" };
  const first = await declare(actor, fields);
  expect(first.ok).toBe(true);
  expect(await declare(actor, fields)).toEqual(first);
  expect(await casesOf(actor)).toBe(1);
});

it("a key of somebody else's opens nothing, shows nothing of theirs, and leaves a way on", async () => {
  const [owner, stranger] = [await newPerson(), await newPerson()];
  const idempotencyKey = randomUUID();
  await declare(owner, { idempotencyKey, reason: "income_fell" });
  for (const key of [idempotencyKey, "no key at all"]) {
    const fields = { idempotencyKey: key, reason: "income_fell", details: "Bonjour" };
    expect(await declare(stranger, fields)).toEqual({ ok: false, error: "refused" });
    const page = await getCaseForm(await readAs(stranger, CASE_FORM), "hardship");
    expect(page.draft).toMatchObject({
      values: { details: "Bonjour" },
      errors: { reason: "form_incomplete" },
    });
    expect(page.idempotencyKey).not.toBe(key);
  }
  expect(await casesOf(stranger)).toBe(0);
});

it("a time for a call is kept with the case and told to the creditor; one that is gone loses nothing that was typed", async () => {
  const actor = await newPerson();
  const ask = async (slotKey: string) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ slotKey, details: "Mon plan" })) {
      form.append(name, value);
    }
    form.append("idempotencyKey", randomUUID());
    return submitCase({ debtor: await readAs(actor, CASE_FORM), kind: "callback", form, now });
  };
  for (const gone of ["2026-11-20T09", "2026-11-23T03", "2027-11-23T09"]) {
    expect(await ask(gone)).toEqual({ ok: false, error: "refused" });
  }
  const debtor = await readAs(actor, CASE_FORM);
  const page = await getCaseForm(debtor, "callback");
  expect(page.draft).toMatchObject({
    errors: { slotKey: "slot_gone" },
    values: { details: "Mon plan" },
  });
  const [first] = offeredSlots(debtor.creditor, now);
  expect((await ask(first?.key ?? "")).ok).toBe(true);
  const times = { from: "2026-11-23T08:00:00.000Z", until: "2026-11-23T10:00:00.000Z" };
  const [kept] = await db.supportCase.findMany({ where: { debtorId: actor.debtorId } });
  expect(kept).toMatchObject({ reason: "slot", callbackFrom: new Date(times.from) });
  const events = await db.outboxEvent.findMany({
    where: { creditorId, type: "callback.requested" },
  });
  expect(events).toHaveLength(1);
  expect(events[0]?.payload).toMatchObject({ data: { reason: "slot", ...times } });
});
