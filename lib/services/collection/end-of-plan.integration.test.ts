import { expect, it } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { verifyLedger } from "@/lib/services/ledger/verify-ledger";
import {
  collectionRound,
  createCollected,
  liveUntil,
  standing,
} from "@/scripts/testing/collected-payer";
import { owedBy } from "@/scripts/testing/payer";
import { withPaymentWorld } from "@/scripts/testing/with-payment-world";

const world = withPaymentWorld();

const RETURNED_LATER = "FR5720041010050500013M02608";
const eventsAbout = async (planId: string) =>
  (
    await db.outboxEvent.findMany({
      where: { payload: { path: ["data", "id"], equals: planId } },
      orderBy: { createdAt: "asc" },
    })
  ).map(({ type }) => type);

it("a plan that was completed is open again when a debit is taken back, and nothing is collected by surprise", async () => {
  const { actor, planId } = await createCollected(world, { iban: RETURNED_LATER }, 24_000n);
  await liveUntil(world, "2026-12-15");
  expect(await standing(planId)).toMatchObject({ status: "completed", autopay: "ended" });
  await liveUntil(world, "2027-02-10");
  const after = await standing(planId);
  expect(after).toMatchObject({ status: "active", autopay: "ended" });
  expect(after.collections.at(-1)).toBe("4 unresolved");
  expect(after.attempts).toEqual(["2026-12-02 returned"]);
  expect(after.messages.filter((kind) => kind === "debit_returned")).toHaveLength(1);
  expect(await owedBy(actor)).toBe(6_000n);
  expect(await eventsAbout(planId)).toEqual(["plan.completed", "plan.reopened"]);
});

it("a year lived through in leaps of a month leaves each instalment taken once, by card and by debit", async () => {
  const kept = [{ card: "pm_card_visa" }, { iban: "FR1420041010050500013M02606" }];
  const people = [];
  for (const by of kept) people.push(await createCollected(world, by, 54_000n));
  for (let month = 0; month < 12; month += 1) {
    world.advanceDays(30);
    await collectionRound(world);
  }
  for (const { actor, planId } of people) {
    const { attempts, ...stood } = await standing(planId);
    expect(stood).toMatchObject({ status: "completed", autopay: "ended" });
    expect(attempts).toHaveLength(6);
    expect(attempts.every((attempt) => attempt.endsWith("succeeded"))).toBe(true);
    expect(await owedBy(actor)).toBe(0n);
    const receipts = stood.messages.filter((kind) => kind === "receipt");
    expect(receipts).toHaveLength(6);
  }
  expect(await verifyLedger()).toMatchObject({ faults: [] });
});
