import { describe, expect, it } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { DISCHARGE, dischargeOf } from "@/lib/services/plan/discharge";
import { makePlan } from "@/prisma/seed/make-plan";
import { forgiven, owing } from "@/scripts/testing/give-up";
import { owedBy } from "@/scripts/testing/payer";
import { readPayer } from "@/scripts/testing/read-as";
import { withPaymentWorld } from "@/scripts/testing/with-payment-world";

const world = withPaymentWorld({ isLedgerSound: true });

describe("a plan about a debt that is given up", () => {
  const planned = async (minor = 60_000n) => {
    const person = await owing(world, minor);
    const { debtorId } = person;
    const creditorId = world.midi.id;
    const planId = await makePlan({ debtorId, creditorId, receiptPrefix: "EM" }, world.now());
    return { person, planId };
  };
  const planOf = (id: string) =>
    db.repaymentPlan.findUniqueOrThrow({
      where: { id },
      include: { instalments: true, accounts: true, changes: true },
    });

  it("ends sooner by as much", async () => {
    const { person, planId } = await planned();
    const before = await planOf(planId);
    const left = await owedBy(person.actor);
    await forgiven(world, person, 10_000n);
    const after = await planOf(planId);
    expect(after.status).toBe("active");
    expect(after.totalMinor).toBe(before.totalMinor - 10_000n);
    expect(after.instalments.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)).toBe(
      after.totalMinor,
    );
    expect(after.accounts.map(({ amountMinor }) => amountMinor)).toEqual([after.totalMinor]);
    expect(after.changes).toMatchObject([{ kind: "write_off" }]);
    expect(await owedBy(person.actor)).toBe(left - 10_000n);
  });

  it("is complete where nothing is left", async () => {
    const { person, planId } = await planned();
    const left = await owedBy(person.actor);
    await forgiven(world, person, left);
    expect(await owedBy(person.actor)).toBe(0n);
    expect((await planOf(planId)).status).toBe("completed");
    // Of what was paid the proof says only that: the rest was given up.
    const proof = dischargeOf(await readPayer(person.actor, DISCHARGE), world.now());
    expect(proof).toMatchObject({
      ...{ paid: { amountMinor: 60_000n - left }, givenUp: { amountMinor: left } },
      settledOn: world.now().toISOString().slice(0, 10),
    });
  });
});
