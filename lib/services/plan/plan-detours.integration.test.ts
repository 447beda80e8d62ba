import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/adapters/db/client";
import type { DebtorActor } from "@/lib/domain/actor/actor";
import type { HoldKind } from "@/lib/domain/hold/kind";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { identifiedPerson, newSession } from "@/scripts/testing/identified-person";
import { readAs } from "@/scripts/testing/read-as";
import { saveBudget } from "@/scripts/testing/save-budget";
import { getPlanPage } from "./get-plan-page";
import { PLAN_READS } from "./plan-basis";
import { chooseProposal } from "./propose-plan";

const now = new Date();
let creditorId = "";

beforeAll(async () => {
  creditorId = (await createCreditor(ENERGIE_DU_MIDI, now)).id;
});

async function personWithBudget(salary = "1 520") {
  const { actor } = await identifiedPerson(creditorId, now);
  await saveBudget(actor, salary, "1 284", now);
  return { actor };
}

const hold = (debtorId: string, kind: HoldKind) =>
  db.hold.create({
    data: { id: randomUUID(), debtorId, kind, startsOn: new Date("2026-01-01"), createdAt: now },
  });

const pageOf = async (actor: DebtorActor, at = now) =>
  getPlanPage(await readAs(actor, PLAN_READS), at);

describe("no plan is pushed", () => {
  test("on someone who has nothing left", async () => {
    const { actor } = await personWithBudget("1 200");
    const detour = { kind: "detour", path: "/budget/result?reason=budget_deficit" };
    expect(await pageOf(actor)).toEqual(detour);
    const debtor = await readAs(actor, PLAN_READS);
    expect(await chooseProposal({ debtor, kind: "recommended", now })).toMatchObject({ ok: false });
  });

  test("where a claim may be too old: a person comes first", async () => {
    const { actor } = await identifiedPerson(creditorId, now, { dueOn: "2023-01-10" });
    await saveBudget(actor, "1 520", "1 284", now);
    const detour = { kind: "detour", path: "/messages?reason=limitation_review" };
    expect(await pageOf(actor)).toEqual(detour);
  });

  test.each(["over_indebtedness_admissible", "dispute", "breathing_space"] as const)(
    "under a hold: %s",
    async (kind) => {
      const { actor } = await personWithBudget();
      await hold(actor.debtorId, kind);
      expect(await pageOf(actor)).toMatchObject({
        path: "/account?reason=plan_held",
      });
    },
  );
});

describe("an earlier budget", () => {
  test("is not for a session that began later, until a code is confirmed", async () => {
    const { actor } = await personWithBudget();
    const later = new Date(now.getTime() + 3_600_000);
    const other = await newSession(actor.debtorId, creditorId, later);
    const page = () => pageOf(other, later);
    expect(await page()).toEqual({
      kind: "detour",
      path: "/budget/household?reason=budget_missing",
    });
    const elevated = { where: { id: other.sessionId }, data: { elevatedAt: later } };
    await db.session.update(elevated);
    expect(await page()).toMatchObject({ kind: "open" });
  });
});
