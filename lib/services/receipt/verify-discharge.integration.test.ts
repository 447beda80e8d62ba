import { randomBytes, randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { signClaims } from "@/lib/adapters/crypto/receipt-signature";
import { splitSignature } from "@/lib/adapters/pdf/file-signature";
import { interestAccrued } from "@/lib/domain/ledger/debt-recipes";
import type { DischargeContent } from "@/lib/domain/receipt/discharge-content";
import { postEntry } from "@/lib/services/ledger/post-entry";
import { DISCHARGE, dischargeOf } from "@/lib/services/plan/discharge";
import {
  type DischargePaper,
  dischargeCheck,
  dischargeContent,
  dischargePdf,
} from "@/lib/services/plan/discharge-paper";
import { makePlan } from "@/prisma/seed/make-plan";
import { forgiven, owing } from "@/scripts/testing/give-up";
import { owedBy } from "@/scripts/testing/payer";
import { readPayer } from "@/scripts/testing/read-as";
import { withPaymentWorld } from "@/scripts/testing/with-payment-world";
import { getVerified } from "./get-verified";
import { verifyReceipt } from "./verify-receipt";

const world = withPaymentWorld();

const NOTHING = new Uint8Array();
const addressHash = () => new Uint8Array(randomBytes(32));
const checkFile = (file: Uint8Array) =>
  verifyReceipt({ file, code: "", addressHash: addressHash() });
const checkCode = (code: string) =>
  verifyReceipt({ file: NOTHING, code, addressHash: addressHash() });

/** Somebody who has paid a part of their plan, and whose creditor gave up the rest. */
async function discharged() {
  const person = await owing(world, 60_000n);
  const { debtorId } = person;
  await makePlan({ debtorId, creditorId: world.midi.id, receiptPrefix: "EM" }, world.now());
  const left = await owedBy(person.actor);
  await forgiven(world, person, left);
  const debtor = await readPayer(person.actor, DISCHARGE);
  const discharge = dischargeOf(debtor, world.now());
  if (!discharge) throw new Error("no proof of discharge");
  const content = dischargeContent(discharge, debtor.creditor);
  return { discharge, content, accountId: person.accountId };
}

async function pdfOf(content: DischargeContent): Promise<Uint8Array> {
  const paper: DischargePaper = {
    ...{ language: "fr", direction: "ltr", madeAt: world.now(), title: "Attestation de solde" },
    letterhead: {
      ...{ monogram: "EM", name: content.creditor, onBehalfOf: null, address: "Marseille" },
      ...{ accent: "#0b5f54", onAccent: "#ffffff" },
    },
    ...{ facts: [], paragraphs: ["Plus rien n’est dû."], notes: [], footOf: () => "" },
    check: { address: (await dischargeCheck(content)).address, title: "", text: "" },
  };
  return dischargePdf(content, paper);
}

it("a proof of discharge is genuine as it was handed out, and says what its paper says and not whose it is", async () => {
  const { content, discharge } = await discharged();
  const file = await pdfOf(content);
  const found = await checkFile(file);
  if (!found.ok) throw new Error(found.error);
  const verified = await getVerified(found.value);
  expect(verified).toMatchObject({ of: "discharge", via: "file", isStanding: true, content });
  expect(JSON.stringify(verified)).not.toContain(discharge.personName);
  const [, code = ""] = (await dischargeCheck(content)).address.split("#");
  expect(await checkCode(code)).toEqual({ ok: true, value: code });
  expect(await getVerified(code)).toMatchObject({ via: "code", isStanding: true, content });
});

it("a proof in which one digit has changed is refused, in the file and in the code", async () => {
  const { content } = await discharged();
  const file = await pdfOf(content);
  const at = Buffer.from(file).indexOf("<xmp:CreateDate>20") + "<xmp:CreateDate>202".length;
  const altered = file.map((byte, place) => (place === at ? byte ^ 1 : byte));
  expect(await checkFile(altered)).toEqual({ ok: false, error: "altered" });
  const [, code = ""] = (await dischargeCheck(content)).address.split("#");
  const claims = Buffer.from(code.split(".")[1] ?? "", "base64url").toString();
  const more = Buffer.from(claims.replace('"paid":"', '"paid":"9')).toString("base64url");
  expect(await checkCode(code.replace(/\..*\./, `.${more}.`))).toEqual({
    ...{ ok: false, error: "not_genuine" },
  });
});

it("the signature of a file is not taken for that of a code, nor a proof's for a receipt's", async () => {
  const { content } = await discharged();
  const ofFile = splitSignature(await pdfOf(content))?.signature ?? "";
  expect(await checkCode(ofFile)).toEqual({ ok: false, error: "not_genuine" });
  expect(await getVerified(await signClaims("quittance-receipt+jws", content))).toBeNull();
});

it("a proof stands no longer once something is owed on its debts again", async () => {
  const { content, accountId } = await discharged();
  const found = await checkFile(await pdfOf(content));
  if (!found.ok) throw new Error(found.error);
  const now = world.now();
  const posted = await postEntry({
    ...{ creditorId: world.midi.id, idempotencyKey: randomUUID(), event: "interest_accrued" },
    ...{ postings: interestAccrued(accountId, 100n, "EUR"), effectiveAt: now, now },
    ...{ audit: [], outbox: [] },
  });
  expect(posted.ok).toBe(true);
  expect(await getVerified(found.value)).toMatchObject({ of: "discharge", isStanding: false });
});

it("a signature alone is not believed: our register must have the plan, and the receipt of its person", async () => {
  const [{ content }, other] = [await discharged(), await discharged()];
  const type = "quittance-discharge+jws";
  const unknown = { ...content, plan: "00000000-0000-4000-8000-000000000000" };
  expect(await getVerified(await signClaims(type, unknown))).toBeNull();
  const foreign = { ...content, receipt: other.content.receipt };
  expect(await getVerified(await signClaims(type, foreign))).toBeNull();
});
