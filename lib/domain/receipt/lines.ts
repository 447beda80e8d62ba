// What a receipt says about a payment: how it was divided, in the order in which the law settles a debt.
import { sumMoney } from "@/lib/domain/money/add-money";
import { isPositive, type Money, money } from "@/lib/domain/money/money";

const RECEIPT_LINE_KINDS = ["interest", "accessory", "principal", "overpayment"] as const;
export type ReceiptLineKind = (typeof RECEIPT_LINE_KINDS)[number];

export type ReceiptLine = Readonly<{ kind: ReceiptLineKind; amount: Money }>;

/** Lines that add up to the payment; what is not allocated is an overpayment, due back to the person. */
export function receiptLines(
  paid: Money,
  allocations: readonly Readonly<{ component: string; amountMinor: bigint }>[],
): ReceiptLine[] {
  const parts = allocations.map(({ component, amountMinor }) => ({
    kind: component,
    amount: money(amountMinor, paid.currency),
  }));
  const allocated = sumMoney(
    parts.map(({ amount }) => amount),
    paid.currency,
  );
  const over = money(paid.amountMinor - allocated.amountMinor, paid.currency);
  return RECEIPT_LINE_KINDS.map((kind) => ({
    kind,
    amount: sumMoney(
      [...parts, { kind: "overpayment", amount: over }]
        .filter((part) => part.kind === kind)
        .map(({ amount }) => amount),
      paid.currency,
    ),
  })).filter(({ amount }) => isPositive(amount));
}
