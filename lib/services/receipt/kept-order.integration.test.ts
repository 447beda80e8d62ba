import { expect, it } from "vitest";
import { db } from "@/lib/adapters/db/client";
import type { DebtorActor } from "@/lib/domain/actor/actor";
import { addInterest } from "@/prisma/seed/add-interest";
import { beginPayment, cardFields, createPayer, finishAs } from "@/scripts/testing/payer";
import { START } from "@/scripts/testing/payment-world";
import { readPayer } from "@/scripts/testing/read-as";
import { withPaymentWorld } from "@/scripts/testing/with-payment-world";
import { getReceipt, RECEIPT_PAGE } from "./get-receipt";
import { receiptContent } from "./receipt-content";

const world = withPaymentWorld();

async function pay(actor: DebtorActor, amount: string): Promise<string> {
  const { paymentId, clientSecret } = await beginPayment(actor, amount, world.now());
  await world.confirm(world.midi.publishableKey, clientSecret, cardFields("4242424242424242"));
  const end = await finishAs({ actor, paymentId, now: world.now() });
  if (end.kind !== "receipt") throw new Error(end.kind);
  return end.number;
}

async function receiptOf(actor: DebtorActor, number: string) {
  const receipt = getReceipt(await readPayer(actor, RECEIPT_PAGE, number));
  if (!receipt) throw new Error(`no receipt ${number}`);
  return receipt;
}

const JUDGED = ["principal", "interest", "accessory"];
const BASIS = "TJ Marseille, 12 octobre 2026, RG 26/01234";

it("a receipt shows and signs the order in which its payment was divided, whatever a court says later", async () => {
  const actor = await createPayer(world.midi, 10_000n);
  const account = await db.account.findFirstOrThrow({ where: { debtorId: actor.debtorId } });
  await addInterest({ account, amountMinor: 500n, on: "2026-09-01", now: START });
  const judge = (imputationOrder: string[], imputationBasis: string | null) =>
    db.account.update({ where: { id: account.id }, data: { imputationOrder, imputationBasis } });

  const byLaw = await pay(actor, "7");
  const asIssued = receiptContent(await receiptOf(actor, byLaw));
  await judge(JUDGED, BASIS);
  const judged = await pay(actor, "10");
  await judge(["interest", "accessory", "principal"], null);

  const first = await receiptOf(actor, byLaw);
  expect(first.judgments).toEqual([]);
  expect(first.lines.map(({ component }) => component)).toEqual(["interest", "principal"]);
  expect(receiptContent(first)).toEqual(asIssued);

  const second = await receiptOf(actor, judged);
  expect(second.judgments).toEqual([
    { accountReference: account.reference, basis: BASIS, order: JUDGED },
  ]);
  expect(receiptContent(second).order).toEqual(["judgment"]);
});
