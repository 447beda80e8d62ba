import "server-only";
import { toDecimalString } from "@/lib/domain/money/decimal-string";
import {
  type ReceiptContent,
  type SettlementOrder,
  signedParts,
} from "@/lib/domain/receipt/content";
import type { ReceiptView } from "./get-receipt";

function ordersOf({ chosenAccountReference, judgments }: ReceiptView): SettlementOrder[] {
  const special: SettlementOrder[] = [
    ...(chosenAccountReference === null ? [] : ["chosen" as const]),
    ...(judgments.length === 0 ? [] : ["judgment" as const]),
  ];
  return special.length > 0 ? special : ["law"];
}

/** What is signed of a receipt: what its paper says, but not who paid. */
export function receiptContent(view: ReceiptView): ReceiptContent {
  const { number, kind, cancels, amount, method } = view;
  return {
    ...{ number, kind, ...(cancels ? { cancels: cancels.number } : {}) },
    creditor: view.creditor.name,
    on: view.on,
    currency: amount.currency,
    amount: toDecimalString(amount),
    parts: signedParts(view.lines),
    order: ordersOf(view),
    balance: toDecimalString(view.balanceAfter),
    method: [method.kind ?? "unknown", method.last4],
  };
}
