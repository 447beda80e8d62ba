import { expect, it } from "vitest";
import { db } from "@/lib/adapters/db/client";
import {
  collectionRound,
  createCollected,
  liveUntil,
  standing,
} from "@/scripts/testing/collected-payer";
import { payAs, tracesOf } from "@/scripts/testing/payer";
import { withPaymentWorld } from "@/scripts/testing/with-payment-world";

const world = withPaymentWorld();

const ASKS = { card: "pm_card_authenticationRequired" };
const LOST = { card: "pm_card_offSessionLostCard" };
/** Four instalments, of which three are paid: the next is the last. */
const FOUR_MINOR = 24_000n;
const casesOf = (debtorId: string) =>
  db.supportCase.findMany({ where: { debtorId }, select: { kind: true, reason: true } });

it("the last instalment of a plan that waits for its person has an end: a reminder, then somebody who calls", async () => {
  const asking = await createCollected(world, ASKS, FOUR_MINOR);
  const lost = await createCollected(world, LOST, FOUR_MINOR);
  await liveUntil(world, "2026-12-11");
  expect((await standing(asking.planId)).messages).toEqual(["collection_needs_confirmation"]);

  await liveUntil(world, "2026-12-20");
  const { messages, ids } = await standing(asking.planId);
  expect(messages).toEqual(["collection_needs_confirmation", "collection_reminder"]);
  const { debtorId } = asking.actor;
  const links = await db.paymentLink.findMany({ where: { debtorId } });
  expect(new Set(links.map(({ purpose }) => purpose))).toEqual(new Set([`payment:${ids[0]}`]));
  expect((await standing(lost.planId)).messages).toContain("collection_reminder");
  expect(await casesOf(debtorId)).toEqual([]);

  await liveUntil(world, "2026-12-23");
  for (const { planId, actor } of [asking, lost]) {
    const stood = await standing(planId);
    expect(stood).toMatchObject({ status: "active", autopay: "paused" });
    expect(stood.collections.at(-1)).toBe("4 unresolved");
    expect(stood.messages.filter((kind) => kind === "collection_reminder")).toHaveLength(1);
    expect(stood.messages.at(-1)).toBe("autopay_paused");
    expect(await casesOf(actor.debtorId)).toEqual([
      { kind: "callback", reason: "missed_instalments" },
    ]);
  }
  // Neither taken nor ended behind their back: whoever opens the link can still confirm.
  expect((await standing(asking.planId)).attempts).toEqual(["2026-12-07 requires_action"]);
  expect((await tracesOf(ids[0] ?? "")).entries).toEqual([]);

  await payAs(world, asking.actor, "60,00");
  await collectionRound(world);
  expect(await standing(asking.planId)).toMatchObject({
    ...{ status: "completed", autopay: "ended", attempts: ["2026-12-07 cancelled"] },
  });
}, 120_000);

it("an instalment that was paid in another way is not left to be confirmed as well", async () => {
  const { actor, planId } = await createCollected(world, ASKS, 36_000n);
  await liveUntil(world, "2027-01-06");
  const [waiting = ""] = (await standing(planId)).ids;
  expect((await tracesOf(waiting)).status).toBe("requires_action");
  await payAs(world, actor, "60,00");
  await collectionRound(world);
  expect((await tracesOf(waiting)).status).toBe("cancelled");
  expect((await standing(planId)).collections).toContain("4 settled_otherwise");
}, 120_000);
