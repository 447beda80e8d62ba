import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { env } from "@/lib/adapters/env/env";
import { installQueue } from "@/lib/adapters/queue/install-queue";
import type { StaffActor } from "@/lib/domain/actor/actor";
import type { StaffRole } from "@/lib/domain/actor/permission";
import { money } from "@/lib/domain/money/money";
import { beyondRules } from "@/lib/domain/plan/change/beyond-rules";
import { changePlan } from "@/lib/domain/plan/change/change-plan";
import type { ChangeWish } from "@/lib/domain/plan/change/wish";
import { CHANGE_READS, changeablePlanOf } from "@/lib/services/change/changeable-plan";
import { getHistory, PLAN_HISTORY_PAGE } from "@/lib/services/change/get-history";
import { seenOf } from "@/lib/services/change/plan-version";
import { undoChange } from "@/lib/services/change/undo-change";
import { readDebtor } from "@/lib/services/debtor/read-debtor";
import { CASE_FORM } from "@/lib/services/support/get-case-form";
import { openCase } from "@/lib/services/support/open-case";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { CLAIRANCE, ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { makePlan } from "@/prisma/seed/make-plan";
import { actionsOf, approval, nextOf, refusal, staffActor } from "@/scripts/testing/decider";
import { identifiedPerson } from "@/scripts/testing/identified-person";
import { messagesOf } from "@/scripts/testing/reachable-person";
import { readAs } from "@/scripts/testing/read-as";
import { decideChange } from "./decide-change";
import { followDecision } from "./follow-decision";

// The drafts and the session are dated by the real clock.
const now = new Date();
const creditors = { midi: "", clairance: "" };

beforeAll(async () => {
  await installQueue(env.DATABASE_URL);
  creditors.midi = (await createCreditor(ENERGIE_DU_MIDI, now)).id;
  creditors.clairance = (await createCreditor(CLAIRANCE, now)).id;
});

const staff = (role: StaffRole, creditor: keyof typeof creditors = "midi") =>
  staffActor(creditors[creditor], role, now);

/** Somebody who follows a plan and has asked for what the rules do not allow. */
async function asking() {
  const { actor } = await identifiedPerson(creditors.midi, now);
  const { debtorId, creditorId } = actor;
  const planId = await makePlan({ debtorId, creditorId, receiptPrefix: "EM" }, now);
  const opened = await openCase({
    debtor: await readAs(actor, CASE_FORM),
    report: {
      ...{
        kind: "plan_change",
        reason: "amount",
        accountId: null,
        details: "Moins, s'il vous plaît",
      },
      idempotencyKey: randomUUID(),
    },
    now,
  });
  if (!opened.ok) throw new Error(opened.error);
  return { actor, debtorId, planId, caseId: opened.value.caseId };
}

/** Twelve euros a month: many years longer than the rules allow. */
const wish: ChangeWish = { kind: "amount", amount: money(1_200n, "EUR") };

async function changeOf(debtorId: string) {
  const changeable = changeablePlanOf(await readDebtor(debtorId, CHANGE_READS), null, now);
  const changed = changeable && changePlan(wish, beyondRules(changeable.facts));
  if (!(changeable && changed?.ok)) throw new Error("not changeable");
  return { wish, seen: seenOf(changeable.facts, changed.value) };
}

describe("a change of a plan that no rule allows", () => {
  test("is made once, as a version like any other that the person can undo", async () => {
    const { actor, debtorId, planId, caseId } = await asking();
    const about = { actor: await staff("supervisor"), debtorId, planId, caseId, now };
    const decision = approval();
    const change = await changeOf(debtorId);
    const decide = () => decideChange({ ...about, decision, change });
    expect(await Promise.all([decide(), decide()])).toEqual([
      ...[
        { ok: true, value: null },
        { ok: true, value: null },
      ],
    ]);
    const plan = await db.repaymentPlan.findUniqueOrThrow({
      where: { id: planId },
      include: { instalments: true, changes: true, decisions: true },
    });
    expect(plan.instalmentMinor).toBe(1_200n);
    expect(plan.instalments.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)).toBe(
      plan.totalMinor,
    );
    expect(plan.changes).toHaveLength(1);
    expect(plan.decisions).toMatchObject([{ caseId, changeId: plan.changes[0]?.id }]);
    const history = getHistory(await readAs(actor, PLAN_HISTORY_PAGE), now);
    expect(history).toMatchObject({ lines: [{ kind: "amount" }] });
    expect(await actionsOf(debtorId)).toEqual(
      expect.arrayContaining(["plan.changed", "case.closed"]),
    );
    expect(await decideChange({ ...about, decision: approval(), change })).toMatchObject({
      error: "decided_already",
    });
    const undone = await undoChange({
      ...{ debtor: { actor, debtorId }, changeId: plan.changes[0]?.id ?? "" },
      ...{ idempotencyKey: randomUUID(), now },
    });
    expect(undone.ok).toBe(true);
  });

  test("is not made when the plan is not what was looked at", async () => {
    const { debtorId, planId, caseId } = await asking();
    const actor = await staff("supervisor");
    const change = { wish, seen: "other" };
    expect(
      await decideChange({ actor, debtorId, planId, caseId, change, decision: approval(), now }),
    ).toMatchObject({ error: "changed_meanwhile" });
    expect((await db.supportCase.findUniqueOrThrow({ where: { id: caseId } })).status).toBe("open");
  });

  test("is refused with a reason that the person reads, and nothing changes", async () => {
    const { actor, debtorId, planId, caseId } = await asking();
    const about = { actor: await staff("supervisor"), debtorId, planId, change: null, now };
    const decision = refusal();
    expect(await decideChange({ ...about, decision, caseId: null })).toMatchObject({
      error: "request_missing",
    });
    expect((await decideChange({ ...about, decision, caseId })).ok).toBe(true);
    await followDecision({ decisionId: decision.key, now });
    expect((await messagesOf(debtorId)).map(({ kind }) => kind)).toEqual(["request_answered"]);
    expect(await nextOf(actor)).toBe("change");
    expect(await db.planChange.count({ where: { planId } })).toBe(0);
  });

  test("is decided by a supervisor of its own creditor, about its own plan and case", async () => {
    const own = await asking();
    const other = await asking();
    const change = await changeOf(own.debtorId);
    const decide = async (actor: StaffActor, more: object = {}) => {
      const asked = { ...own, change, decision: approval(), now, ...more };
      const answer = await decideChange({ ...asked, actor });
      return answer.ok ? null : answer.error;
    };
    const supervisor = await staff("supervisor");
    expect(await decide(await staff("agent"))).toBe("not_allowed");
    expect(await decide(await staff("supervisor", "clairance"))).toBe("unknown");
    expect(await decide(supervisor, { planId: other.planId })).toBe("plan_unknown");
    expect(await decide(supervisor, { caseId: other.caseId })).toBe("decided_already");
  });
});
