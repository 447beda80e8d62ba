import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { signClaims } from "@/lib/adapters/crypto/receipt-signature";
import { db } from "@/lib/adapters/db/client";
import { RATE_LIMITS } from "@/lib/adapters/rate-limit/limits";
import type { DebtorActor } from "@/lib/domain/actor/actor";
import { postEntry } from "@/lib/services/ledger/post-entry";
import { beginPayment, cardFields, createPayer, finishAs } from "@/scripts/testing/payer";
import { readPayer } from "@/scripts/testing/read-as";
import { withPaymentWorld } from "@/scripts/testing/with-payment-world";
import { getReceipt, RECEIPT_PAGE, type ReceiptView, receiptKey } from "./get-receipt";
import { getVerified } from "./get-verified";
import { receiptCheck } from "./receipt-check";
import { receiptContent } from "./receipt-content";
import { type ReceiptPaper, receiptPdf } from "./receipt-pdf";
import { verifyReceipt } from "./verify-receipt";

const world = withPaymentWorld();

const NOTHING = new Uint8Array();
const someone = () => new Uint8Array(randomBytes(32));
const checkFile = (file: Uint8Array) => verifyReceipt({ file, code: "", addressHash: someone() });
const checkCode = (code: string) => verifyReceipt({ file: NOTHING, code, addressHash: someone() });

async function receiptOf(actor: DebtorActor, number: string): Promise<ReceiptView> {
  const view = getReceipt(await readPayer(actor, RECEIPT_PAGE, receiptKey(number)));
  if (!view) throw new Error(`no receipt ${number}`);
  return view;
}

/** Somebody who has paid 42.10 of 100.00 by card. */
async function paidReceipt() {
  const actor = await createPayer(world.midi, 10_000n);
  const { paymentId, clientSecret } = await beginPayment(actor, "42,10", world.now());
  await world.confirm(world.midi.publishableKey, clientSecret, cardFields("4242424242424242"));
  const end = await finishAs({ actor, paymentId, now: world.now() });
  if (end.kind !== "receipt") throw new Error(end.kind);
  return { actor, paymentId, view: await receiptOf(actor, end.number) };
}

async function pdfOf(view: ReceiptView) {
  const paper: ReceiptPaper = {
    ...{ language: "fr", direction: "ltr", madeAt: view.changedAt, number: view.number },
    letterhead: {
      ...{ monogram: "EM", name: view.creditor.name, onBehalfOf: null, address: "Marseille" },
      ...{ accent: "#0b5f54", onAccent: "#ffffff" },
    },
    ...{ title: "Quittance", warnings: [], facts: [], linesTitle: "", lines: [], notes: [] },
    total: { label: "Total", amount: "42,10" },
    balance: { label: "Reste", amount: "57,90" },
    check: { address: (await receiptCheck(view)).address, title: "", text: "" },
    footOf: () => "",
  };
  return receiptPdf(view, paper);
}

/** The bank takes a part of a payment back: the debt stands again, and a counter-receipt says so. */
async function takeBack(actor: DebtorActor, paymentId: string, amountMinor: bigint) {
  const books = await readPayer(actor, RECEIPT_PAGE, "");
  const debt = await accountOf(actor);
  const line = { amountMinor, currency: "EUR" } as const;
  const posted = await postEntry({
    creditorId: books.record.creditorId,
    idempotencyKey: `test:${paymentId}:${amountMinor}`,
    ...{ event: "refund", reason: "refunded", paymentId },
    ...{ effectiveAt: world.now(), now: world.now(), audit: [], outbox: [] },
    postings: [
      { accountId: debt, code: "principal", side: "debit", ...line },
      { accountId: null, code: "stripe_clearing", side: "credit", ...line },
    ],
    receipt: { prefix: "EM", year: 2026, kind: "cancellation", amountMinor },
  });
  if (!posted.ok || posted.value.receiptNumber === null) throw new Error("no counter-receipt");
  return posted.value.receiptNumber;
}

async function accountOf({ debtorId }: DebtorActor): Promise<string> {
  return (await db.account.findFirstOrThrow({ where: { debtorId } })).id;
}

it("a file as we made it is genuine, says what its paper says and not who paid", async () => {
  const { view } = await paidReceipt();
  const file = await pdfOf(view);
  expect(Buffer.from(await pdfOf(view)).equals(file)).toBe(true);
  const found = await checkFile(file);
  if (!found.ok) throw new Error(found.error);
  const verified = await getVerified(found.value);
  expect(verified).toMatchObject({
    ...{ via: "file", standing: "valid", cancellations: [] },
    content: { number: view.number, amount: "42.10", balance: "57.90", method: ["card", "4242"] },
  });
  expect(JSON.stringify(verified)).not.toMatch(/Jean|Durand/);
});

it("a file in which any byte has changed is refused", async () => {
  const { view } = await paidReceipt();
  const file = await pdfOf(view);
  await fc.assert(
    fc.asyncProperty(
      fc.nat({ max: file.length - 1 }),
      fc.integer({ min: 1, max: 255 }),
      async (at, by) => {
        const altered = file.map((byte, index) => (index === at ? (byte + by) % 256 : byte));
        expect((await checkFile(altered)).ok).toBe(false);
      },
    ),
    { numRuns: 150 },
  );
  expect(await checkFile(file.map((byte, at) => (at === 600 ? byte ^ 1 : byte)))).toEqual({
    ok: false,
    error: "altered",
  });
  expect(await checkFile(Buffer.from("%PDF-1.7"))).toEqual({ ok: false, error: "not_genuine" });
});

it("a code is genuine as it is copied, and not with another digit", async () => {
  const { view } = await paidReceipt();
  const { address } = await receiptCheck(view);
  const [, code = ""] = address.split("#");
  for (const copied of [address, code, `${code.slice(0, 40)}\n ${code.slice(40)}`]) {
    expect(await checkCode(copied)).toEqual({ ok: true, value: code });
  }
  const claims = Buffer.from(code.split(".")[1] ?? "", "base64url").toString();
  const more = Buffer.from(claims.replace('"42.10"', '"92.10"')).toString("base64url");
  const forged = code.replace(/\..*\./, `.${more}.`);
  expect(await checkCode(forged)).toEqual({ ok: false, error: "not_genuine" });
  expect(await checkCode("")).toEqual({ ok: false, error: "nothing_given" });
});

it("the check of an earlier file says what went back since, and the receipt does too", async () => {
  const { actor, paymentId, view } = await paidReceipt();
  const found = await checkFile(await pdfOf(view));
  if (!found.ok) throw new Error(found.error);
  const first = await takeBack(actor, paymentId, 1_000n);
  expect(await getVerified(found.value)).toMatchObject({
    standing: "reduced",
    cancellations: [{ number: first, on: "2026-11-23", amount: { amountMinor: 1_000n } }],
  });
  const second = await takeBack(actor, paymentId, 3_210n);
  expect(await getVerified(found.value)).toMatchObject({ standing: "cancelled" });
  const after = await receiptOf(actor, view.number);
  expect(after).toMatchObject({ standing: "cancelled", amount: { amountMinor: 4_210n } });
  expect(after.cancellations.map(({ number }) => number)).toEqual([first, second]);

  const counter = await receiptOf(actor, second);
  expect(counter).toMatchObject({
    ...{ kind: "cancellation", cancels: { number: view.number, reason: "refunded" } },
    ...{ amount: { amountMinor: 3_210n }, balanceAfter: { amountMinor: 10_000n } },
    lines: [{ component: "principal", amount: { amountMinor: 3_210n } }],
    ...{ standing: "valid", remainder: null },
  });
  expect(receiptContent(counter)).toMatchObject({ kind: "cancellation", cancels: view.number });
});

it("a signature alone is not believed: our register must have the receipt", async () => {
  const { view } = await paidReceipt();
  const content = receiptContent(view);
  const type = "quittance-receipt+jws";
  const other = await signClaims(type, { ...content, number: "EM-2026-999999" });
  expect(await getVerified(other)).toBeNull();
  const dearer = await signClaims(type, { ...content, amount: "43.10" });
  expect(await getVerified(dearer)).toBeNull();
});

it("one address cannot check without end", async () => {
  const addressHash = someone();
  const check = () => verifyReceipt({ file: NOTHING, code: "", addressHash });
  const { points } = RATE_LIMITS.verifyByAddress;
  for (let asked = 0; asked < points; asked += 1) await check();
  expect(await check()).toEqual({ ok: false, error: "too_many" });
});
