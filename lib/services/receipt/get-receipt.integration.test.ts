import { expect, it } from "vitest";
import type { DebtorActor } from "@/lib/domain/actor/actor";
import { recordPayment } from "@/prisma/seed/record-payment";
import { beginPayment, cardFields, createPayer, finishAs } from "@/scripts/testing/payer";
import { readPayer } from "@/scripts/testing/read-as";
import { withPaymentWorld } from "@/scripts/testing/with-payment-world";
import { getReceipt, RECEIPT_PAGE, receiptKey } from "./get-receipt";

const world = withPaymentWorld();

const receiptOf = async (actor: DebtorActor, number: string) =>
  getReceipt(await readPayer(actor, RECEIPT_PAGE, receiptKey(number)));

it("a receipt adds up to what was paid and is shown to its person alone", async () => {
  const actor = await createPayer(world.midi, 10_000n);
  const { paymentId, clientSecret } = await beginPayment(actor, "42,10", world.now());
  await world.confirm(world.midi.publishableKey, clientSecret, cardFields("4242424242424242"));
  const end = await finishAs({ actor, paymentId, now: world.now() });
  if (end.kind !== "receipt") throw new Error(end.kind);

  const receipt = await receiptOf(actor, end.number);
  expect(receipt).toMatchObject({
    number: "EM-2026-000001",
    kind: "payment",
    cancels: null,
    payerName: "Jean Durand",
    method: { kind: "card", last4: "4242" },
    balanceAfter: { amountMinor: 5_790n },
    remainder: null,
    ...{ chosenAccountReference: null, judgments: [] },
    ...{ standing: "valid", cancellations: [] },
  });
  const total = receipt?.lines.reduce((sum, { amount }) => sum + amount.amountMinor, 0n);
  expect(total).toBe(receipt?.amount.amountMinor);

  const stranger = await createPayer(world.midi, 10_000n);
  expect(await receiptOf(stranger, end.number)).toBeNull();
  for (const number of ["EM-2026-999999", "x", "\u0000", "EM-2026-000001\u0000"]) {
    expect(await receiptOf(actor, number)).toBeNull();
  }
});

it("a receipt is dated as the books date its payment, however late it was entered", async () => {
  const actor = await createPayer(world.midi, 10_000n);
  const { debtorId: id, creditorId } = actor;
  const past = { amountMinor: 1_000n, on: "2026-10-05", now: world.now() };
  const debtor = { id, creditorId };
  const number = await recordPayment({ debtor, receiptPrefix: "EM", ...past });
  expect(await receiptOf(actor, number)).toMatchObject({ on: "2026-10-05" });
});
