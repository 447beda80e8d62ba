import { expect, it } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { verifyLedger } from "@/lib/services/ledger/verify-ledger";
import { createCollected, liveUntil, standing } from "@/scripts/testing/collected-payer";
import { owedBy, tracesOf } from "@/scripts/testing/payer";
import { withPaymentWorld } from "@/scripts/testing/with-payment-world";

const world = withPaymentWorld();

it("a plan is lived through: card, account, an empty account and a bank that asks, each once and on its day", async () => {
  const card = await createCollected(world, { card: "pm_card_visa" });
  const account = await createCollected(world, { iban: "FR1420041010050500013M02606" });
  const empty = await createCollected(world, { card: "pm_card_offSessionInsufficientFunds" });
  const asking = await createCollected(world, { card: "pm_card_authenticationRequired" });
  const lost = await createCollected(world, { card: "pm_card_offSessionLostCard" });
  const returned = await createCollected(world, { iban: "FR5720041010050500013M02608" });

  await liveUntil(world, "2026-12-08");
  expect(await standing(card.planId)).toMatchObject({
    ...{ autopay: "active", attempts: ["2026-12-07 succeeded"] },
    collections: [
      "1 settled_otherwise",
      "2 settled_otherwise",
      "3 settled_otherwise",
      "4 collected",
    ],
  });
  expect((await standing(account.planId)).attempts).toEqual(["2026-12-02 processing"]);
  expect(await standing(empty.planId)).toMatchObject({
    ...{ attempts: ["2026-12-07 failed"], retryOn: "2026-12-10" },
    messages: expect.arrayContaining(["collection_failed_retry"]),
  });
  const waiting = await standing(asking.planId);
  expect(waiting.attempts).toEqual(["2026-12-07 requires_action"]);
  expect(waiting.messages).toEqual(["collection_needs_confirmation"]);
  const link = await db.paymentLink.findFirst({ where: { debtorId: asking.actor.debtorId } });
  expect(link?.purpose).toBe(`payment:${waiting.ids[0]}`);
  expect((await standing(lost.planId)).messages).toEqual(["collection_needs_method"]);

  await liveUntil(world, "2027-02-20");
  const done = await standing(card.planId);
  expect(done).toMatchObject({
    ...{ status: "completed", autopay: "ended" },
    attempts: ["2026-12-07 succeeded", "2027-01-05 succeeded"],
    messages: expect.arrayContaining(["autopay_ended"]),
  });
  expect(done.messages.filter((kind) => kind === "receipt")).toHaveLength(2);
  expect(await owedBy(card.actor)).toBe(0n);

  const debited = await standing(account.planId);
  expect(debited).toMatchObject({
    ...{ status: "completed", autopay: "ended" },
    attempts: ["2026-12-02 succeeded", "2026-12-31 succeeded"],
  });
  expect((await tracesOf(debited.ids[0] ?? "")).entries.slice(0, 2)).toEqual([
    "sepa_pending",
    "sepa_settled",
  ]);

  const poor = await standing(empty.planId);
  expect(poor.attempts).toEqual([
    ...["2026-12-07 cancelled", "2026-12-10 cancelled", "2026-12-15 cancelled"],
    ...["2027-01-05 cancelled", "2027-01-11 cancelled", "2027-01-15 failed"],
  ]);
  expect(poor).toMatchObject({ status: "active", autopay: "paused" });
  expect(poor.messages).toEqual([
    ...["collection_failed_retry", "collection_failed_retry", "collection_needs_method"],
    ...["collection_failed_retry", "collection_failed_retry", "autopay_paused"],
  ]);
  const cases = await db.supportCase.findMany({ where: { debtorId: empty.actor.debtorId } });
  expect(cases.map(({ reason }) => reason)).toEqual(["missed_instalments"]);
  expect(await owedBy(empty.actor)).toBe(12_000n);

  const asked = await standing(asking.planId);
  expect(asked.collections.slice(3)).toEqual(["4 unresolved", "5 unresolved"]);
  expect(asked.messages).toEqual([
    ...["collection_needs_confirmation", "collection_reminder"],
    ...["collection_needs_confirmation", "collection_reminder", "autopay_paused"],
  ]);
  expect(asked.attempts).toEqual(["2026-12-07 cancelled", "2027-01-05 requires_action"]);

  const back = await standing(returned.planId);
  expect(back.messages).toContain("debit_returned");
  expect(back.collections[3]).toBe("4 unresolved");
  expect(await verifyLedger()).toMatchObject({ faults: [] });
}, 300_000);
