import "server-only";
import { type PaperLetter, renderLetter } from "@/lib/adapters/pdf/render-letter";
import { toDecimalString } from "@/lib/domain/money/decimal-string";
import { referenceEnding } from "@/lib/domain/receipt/content";
import type { DischargeContent } from "@/lib/domain/receipt/discharge-content";
import type { CreditorView } from "@/lib/services/creditor/creditor-view";
import { signedAddress, signedFile } from "@/lib/services/receipt/signed-paper";
import type { Discharge } from "./discharge";

/** A letter as it is printed: every text is final. */
export type DischargePaper = PaperLetter;

/** What is signed of a proof: what its paper says, but not whose it is. */
export function dischargeContent(discharge: Discharge, creditor: CreditorView): DischargeContent {
  const { paid, givenUp, finalOn } = discharge;
  return {
    plan: discharge.planId,
    creditor: creditor.name,
    accounts: discharge.accountReferences.map(referenceEnding),
    settled: discharge.settledOn,
    issued: discharge.issuedOn,
    ...(finalOn === null ? {} : { final: finalOn }),
    receipt: discharge.receiptNumber,
    currency: paid.currency,
    paid: toDecimalString(paid),
    ...(givenUp === null ? {} : { givenUp: toDecimalString(givenUp) }),
  };
}

/** How anybody can check the proof: the page, and the address that its code holds. */
export const dischargeCheck = (content: DischargeContent) =>
  signedAddress("quittance-discharge+jws", content);

/** The proof, already in the person's words, as the bytes of a PDF that carries its own signature. */
export async function dischargePdf(
  content: DischargeContent,
  paper: DischargePaper,
): Promise<Uint8Array<ArrayBuffer>> {
  return signedFile("quittance-discharge-file+jws", content, await renderLetter(paper));
}
