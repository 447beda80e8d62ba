import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/adapters/db/client";
import type { DebtorActor } from "@/lib/domain/actor/actor";
import { createDebtor } from "@/prisma/seed/create-debtor";
import { cardFields, createPayer, finishAs, openAs, startAs } from "@/scripts/testing/payer";
import { START } from "@/scripts/testing/payment-world";
import { readPayer } from "@/scripts/testing/read-as";
import { withPaymentWorld } from "@/scripts/testing/with-payment-world";
import { getPayPage, PAY_PAGE } from "./get-pay-page";

const world = withPaymentWorld();

const debtOf = (dueOn: string, principalMinor: bigint) => ({
  ...{ reference: randomUUID().slice(0, 8), product: "gas" as const, contractNumber: "4821" },
  ...{ principalLabel: "Gaz", openedOn: "2026-06-01", dueOn, principalMinor },
  ...{ letterReference: "EM-2291", letterSentOn: "2026-11-03" },
});

/** Somebody who owes 60.00 since July and 80.00 since September. */
async function personWithTwoDebts() {
  const { id, accounts } = await createDebtor(
    {
      creditorId: world.midi.id,
      locale: "fr",
      profile: {
        ...{ givenName: "Jean", familyName: "Durand", bornOn: null, postcode: null },
        ...{ phone: "+33600000001", email: null, contractDigits: null, securityCode: null },
      },
      debts: [debtOf("2026-07-14", 6000n), debtOf("2026-09-14", 8000n)],
    },
    START,
  );
  const [old, recent] = accounts;
  if (!old || !recent) throw new Error("two debts");
  const ids = { debtorId: id, creditorId: world.midi.id, sessionId: randomUUID() };
  const actor: DebtorActor = { kind: "debtor", ...ids };
  return { actor, old, recent };
}

async function pay(actor: DebtorActor, other: string, account?: string | undefined) {
  const order = { idempotencyKey: randomUUID(), what: "other" as const, other, account };
  const started = await startAs({ ...order, actor, now: world.now() });
  if (!started.ok) throw new Error(started.error);
  const payment = { actor, paymentId: started.value.paymentId, now: world.now() };
  const opened = await openAs(payment);
  if (!opened.ok || !opened.value.clientSecret) throw new Error("nothing to confirm");
  const paid = cardFields("4242424242424242");
  await world.confirm(world.midi.publishableKey, opened.value.clientSecret, paid);
  expect(await finishAs(payment)).toMatchObject({ kind: "receipt" });
  const rows = await db.allocation.findMany({ where: { paymentId: payment.paymentId } });
  return new Map(rows.map(({ accountId, amountMinor }) => [accountId, amountMinor]));
}

describe("the debt that a payment settles first", () => {
  it("is the oldest by law, and one payment settles several", async () => {
    const { actor, old, recent } = await personWithTwoDebts();
    expect(await pay(actor, "75")).toEqual(
      new Map([
        [old.id, 6000n],
        [recent.id, 1500n],
      ]),
    );
  });

  it("is the one that the person chose (art. 1342-10), which the payment keeps", async () => {
    const { actor, recent } = await personWithTwoDebts();
    expect(await pay(actor, "75", recent.id)).toEqual(new Map([[recent.id, 7500n]]));
    const [payment] = await db.payment.findMany({ where: { debtorId: actor.debtorId } });
    expect(payment?.chosenAccountId).toBe(recent.id);
  });

  it("is offered only where there is something to choose", async () => {
    const { actor, old, recent } = await personWithTwoDebts();
    const alone = await createPayer(world.midi, 5000n);
    const offered = async (who: DebtorActor) => {
      const page = await getPayPage(await readPayer(who, PAY_PAGE), world.now());
      return page.kind === "open" ? page.accounts.map(({ id }) => id) : null;
    };
    expect(await offered(actor)).toEqual([old.id, recent.id]);
    expect(await offered(alone)).toEqual([]);
  });

  it("belongs to the key: another choice with the same one is a conflict", async () => {
    const { actor, old, recent } = await personWithTwoDebts();
    const order = { idempotencyKey: randomUUID(), what: "other" as const, other: "10", actor };
    const choose = (account?: string | undefined) =>
      startAs({ ...order, account, now: world.now() });
    const first = await choose(recent.id);
    expect(first).toMatchObject({ ok: true });
    expect(await choose(recent.id)).toEqual(first);
    expect(await choose(old.id)).toMatchObject({ error: "idempotency_conflict" });
    expect(await choose()).toMatchObject({ error: "idempotency_conflict" });
    const another = await startAs({
      ...{ ...order, idempotencyKey: randomUUID(), account: old.id, now: world.now() },
    });
    expect(another).not.toEqual(first);
  });

  it("is never somebody else's", async () => {
    const { actor } = await personWithTwoDebts();
    const { recent } = await personWithTwoDebts();
    const order = { idempotencyKey: randomUUID(), what: "other" as const, other: "10", actor };
    const started = await startAs({ ...order, account: recent.id, now: world.now() });
    expect(started).toMatchObject({ error: "account_unknown" });
  });
});
