import { expect, it } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { money } from "@/lib/domain/money/money";
import { DISCHARGE, dischargeOf } from "@/lib/services/plan/discharge";
import { changeAs, previewAs } from "@/scripts/testing/change-as";
import {
  collectionRound,
  createCollected,
  liveUntil,
  standing,
  workOff,
} from "@/scripts/testing/collected-payer";
import { beginPayment, cardFields, finishAs, owedBy } from "@/scripts/testing/payer";
import { readPayer } from "@/scripts/testing/read-as";
import { withPaymentWorld } from "@/scripts/testing/with-payment-world";

const world = withPaymentWorld();

type Person = Awaited<ReturnType<typeof createCollected>>;

async function payEarly({ actor }: Person, other: string): Promise<void> {
  const { paymentId, clientSecret } = await beginPayment(actor, other, world.now());
  await world.confirm(world.midi.publishableKey, clientSecret, cardFields("4242424242424242"));
  await finishAs({ actor, paymentId, now: world.now() });
  await workOff(world);
}

const openRows = async ({ planId }: Person) =>
  (await db.instalment.findMany({ where: { planId }, orderBy: { dueOn: "asc" } })).map(
    ({ dueOn, amountMinor }) => `${dueOn.toISOString().slice(0, 10)} ${amountMinor}`,
  );

it("money paid early ends the plan sooner, and everything is taken once, to the cent, up to the proof of discharge", async () => {
  // Five instalments of 60.00, three are paid.
  const person = await createCollected(world, { card: "pm_card_visa" }, 42_000n);
  const wish = { kind: "extra", spread: "shorten" } as const;
  expect(await previewAs({ ...person, wish, now: world.now() })).toEqual({
    refusal: "nothing_paid_early",
  });
  await payEarly(person, "70,00");
  expect(await changeAs({ ...person, wish, now: world.now() })).toMatchObject({ ok: true });
  expect((await openRows(person)).slice(3)).toEqual([
    ...["2026-11-23 7000", "2026-12-05 6000", "2027-01-05 6000", "2027-02-05 5000"],
  ]);
  // The same choice again finds no early money: nothing is taken off twice.
  expect(await previewAs({ ...person, wish, now: world.now() })).toEqual({
    refusal: "nothing_paid_early",
  });
  await liveUntil(world, "2027-02-10");
  const after = await standing(person.planId);
  expect(after).toMatchObject({ status: "completed", autopay: "ended" });
  expect(after.attempts).toEqual([
    ...["2026-12-07 succeeded", "2027-01-05 succeeded", "2027-02-05 succeeded"],
  ]);
  expect(await owedBy(person.actor)).toBe(0n);
  const reader = await readPayer(person.actor, DISCHARGE);
  expect(dischargeOf(reader, world.now())).toMatchObject({
    ...{ paid: money(42_000n, "EUR"), settledOn: "2027-02-05", finalOn: null },
  });
}, 300_000);

it("a payment that could not be taken is tried on the day to which the person moves it", async () => {
  const person = await createCollected(
    world,
    { card: "pm_card_offSessionInsufficientFunds" },
    54_000n,
  );
  await collectionRound(world);
  const [dueOn = ""] = (await openRows(person)).slice(3).map((row) => row.slice(0, 10));
  await liveUntil(world, dueOn);
  world.advanceDays(3);
  await collectionRound(world);
  const missed = await standing(person.planId);
  expect(missed.collections.at(-1)).toBe("4 retrying");
  const free = await db.instalment.findFirstOrThrow({
    where: { planId: person.planId, number: 5 },
  });
  const day = new Date(free.dueOn.getTime() - 14 * 86_400_000);
  while ([0, 6].includes(day.getUTCDay())) day.setUTCDate(day.getUTCDate() + 1);
  const to = day.toISOString().slice(0, 10);
  const wish = { kind: "move", number: 4, to: to as never } as const;
  expect(await changeAs({ ...person, wish, now: world.now() })).toMatchObject({ ok: true });
  expect((await standing(person.planId)).retryOn).toBe(to);
  await liveUntil(world, to);
  const { attempts } = await standing(person.planId);
  expect(attempts.slice(missed.attempts.length)).toEqual([expect.stringContaining(to)]);
}, 300_000);
