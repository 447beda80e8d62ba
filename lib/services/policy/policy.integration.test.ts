import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { env } from "@/lib/adapters/env/env";
import { installQueue } from "@/lib/adapters/queue/install-queue";
import type { StaffActor } from "@/lib/domain/actor/actor";
import type { StaffRole } from "@/lib/domain/actor/permission";
import { parseCreditorPolicy } from "@/lib/domain/creditor/policy";
import {
  POLICY_FIELDS,
  type PolicyField,
  policyValue,
  typedPolicyValue,
} from "@/lib/domain/creditor/policy-change";
import { toCreditorView } from "@/lib/services/creditor/creditor-view";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { CLAIRANCE, ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { staffActor } from "@/scripts/testing/decider";
import { decidePolicy } from "./decide-policy";
import { getPolicyDesk } from "./get-policy-desk";
import { proposePolicy } from "./propose-policy";

const now = new Date("2026-11-28T10:00:00Z");
const creditors = { midi: "", clairance: "" };

beforeAll(async () => {
  await installQueue(env.DATABASE_URL);
  creditors.midi = (await createCreditor(ENERGIE_DU_MIDI, now)).id;
  creditors.clairance = (await createCreditor(CLAIRANCE, now)).id;
});

const staff = (role: StaffRole, creditor: keyof typeof creditors = "midi") =>
  staffActor(creditors[creditor], role, now);
const rowOf = (id: string) => db.creditor.findUniqueOrThrow({ where: { id } });
const policyOf = async (creditorId: string) =>
  parseCreditorPolicy((await rowOf(creditorId)).policy);

/** The form with the values of now, but for some. */
async function propose(
  actor: StaffActor,
  more: Partial<Record<PolicyField, string>>,
  key = randomUUID(),
) {
  const policy = await policyOf(actor.creditorId);
  const typed = Object.fromEntries(
    POLICY_FIELDS.map((field) => [
      field,
      typedPolicyValue(policyValue(policy, field), field, "EUR"),
    ]),
  );
  const done = await proposePolicy({
    ...{ actor, key, typed: { ...typed, ...more }, currency: "EUR", now },
  });
  return { key, error: done.ok ? null : done.error };
}

const decide = async (
  actor: StaffActor,
  proposalId: string,
  decision: "approved" | "declined" | "withdrawn" = "approved",
) => {
  const done = await decidePolicy({ actor, proposalId, decision, now });
  return done.ok ? null : done.error;
};

describe("the creditor's rules", () => {
  test("change when a second person agrees, once, with what they were before", async () => {
    const operations = await staff("operations");
    const before = await policyOf(creditors.midi);
    const key = randomUUID();
    const more = { plan_monthsMax: "36", refund_approvalAboveMinor: "50" };
    const [first, second] = [
      await propose(operations, more, key),
      await propose(operations, more, key),
    ];
    expect([first.error, second.error]).toEqual([null, null]);
    expect(await policyOf(creditors.midi)).toEqual(before);
    expect((await propose(operations, { plan_monthsMax: "40" })).error).toEqual({
      "": "proposal_waiting",
    });
    const supervisor = await staff("supervisor");
    const admin = await staff("admin");
    const answers = await Promise.all([decide(supervisor, key), decide(admin, key)]);
    expect(answers.toSorted()).toEqual(["already_decided", null]);
    expect(await policyOf(creditors.midi)).toEqual({
      ...{ ...before, plan: { ...before.plan, monthsMax: 36 } },
      refund: { approvalAboveMinor: 5_000n },
    });
    const [line, ...others] = await db.auditEvent.findMany({
      where: { action: "policy.approved" },
    });
    expect(others).toEqual([]);
    expect(line).toMatchObject({
      before: { plan_monthsMax: before.plan.monthsMax },
      after: { plan_monthsMax: 36, refund_approvalAboveMinor: "5000" },
    });
  });

  test("are decided by somebody else who may, at the creditor itself", async () => {
    const operations = await staff("operations");
    const { key } = await propose(operations, { change_moveDaysMax: "20" });
    expect(await decide(operations, key)).toBe("not_allowed");
    expect(await decide(await staff("agent"), key)).toBe("not_allowed");
    expect(await decide(await staff("supervisor", "clairance"), key)).toBe("unknown");
    expect(await decide(await staff("operations"), key, "withdrawn")).toBe("not_allowed");
    const asDecider = { ...operations, role: "supervisor" } as const;
    expect(await decide(asDecider, key)).toBe("same_person");
    expect(await decide(operations, key, "withdrawn")).toBeNull();
    expect((await propose(await staff("supervisor"), { change_moveDaysMax: "20" })).error).toEqual({
      "": "not_allowed",
    });
  });

  test("are not changed by a proposal about other rules than those of now", async () => {
    const { key } = await propose(await staff("operations"), { plan_firstPaymentWithinDays: "45" });
    const { policy } = await rowOf(creditors.midi);
    const moved = { ...(policy as object), plan: { firstPaymentWithinDays: 10 } };
    await db.creditor.update({ where: { id: creditors.midi }, data: { policy: moved } });
    const supervisor = await staff("supervisor");
    expect(await decide(supervisor, key)).toBe("changed_meanwhile");
    expect(await decide(supervisor, key, "declined")).toBeNull();
  });

  test("are seen with what is proposed by those who have to do with them", async () => {
    const creditor = toCreditorView(await rowOf(creditors.clairance));
    const { key } = await propose(await staff("operations", "clairance"), { plan_monthsMax: "7" });
    const deskOf = async (role: StaffRole) =>
      getPolicyDesk({ actor: await staff(role, "clairance"), creditor });
    expect(await deskOf("agent")).toMatchObject({ error: "not_allowed" });
    expect(await deskOf("admin")).toMatchObject({
      value: { waiting: { id: key, canDecide: true, canWithdraw: false }, mayPropose: false },
    });
  });
});
