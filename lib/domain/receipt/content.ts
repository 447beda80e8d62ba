// What a receipt's signature is over: all that its paper says but who paid. Amounts are decimal strings.
import { z } from "zod";
import { isCalendarDate } from "@/lib/domain/calendar/calendar-date";
import { sumMoney } from "@/lib/domain/money/add-money";
import { toDecimalString } from "@/lib/domain/money/decimal-string";
import { CURRENCIES, type Currency, type Money, money, zeroMoney } from "@/lib/domain/money/money";

export const RECEIPT_KINDS = ["payment", "cancellation"] as const;
export type ReceiptKind = (typeof RECEIPT_KINDS)[number];

/**
 * By what a payment was divided: the law (interest, lawful accessories, then principal, art. 1343-1 C. civ.), the account
 * that the person chose first (art. 1342-10), a judgment that sets another order (art. 1343-5).
 */
export const SETTLEMENT_ORDERS = ["law", "chosen", "judgment"] as const;
export type SettlementOrder = (typeof SETTLEMENT_ORDERS)[number];

/** A code has room for some parts only; more are told by component over all accounts. */
const PARTS_MAX = 8;
/** As on a card's slip: enough to know one's own account by. */
const REFERENCE_ENDING = 4;

export const referenceEnding = (reference: string): string => reference.slice(-REFERENCE_ENDING);

export const signedAmountSchema = z.string().regex(/^\d{1,15}\.\d{2}$/);
export const signedDateSchema = z.string().refine(isCalendarDate);
const component = z.enum(["interest", "accessory", "principal"]);

export const receiptContentSchema = z.strictObject({
  number: z.string(),
  kind: z.enum(RECEIPT_KINDS),
  /** Of a cancellation: the receipt that it takes back, in part or whole. */
  cancels: z.string().optional(),
  creditor: z.string(),
  on: signedDateSchema,
  currency: z.enum(CURRENCIES),
  amount: signedAmountSchema,
  /** Ending of an account's reference (null: all accounts), component, amount. */
  parts: z.array(z.tuple([z.string().nullable(), component, signedAmountSchema])),
  order: z.array(z.enum(SETTLEMENT_ORDERS)).min(1),
  /** Still owed afterwards, over all accounts with this creditor. */
  balance: signedAmountSchema,
  /** Kind, and last digits of the card or account. */
  method: z.tuple([z.string(), z.string().nullable()]),
});

export type ReceiptContent = z.infer<typeof receiptContentSchema>;

type Part = Readonly<{
  accountReference: string;
  component: z.infer<typeof component>;
  amount: Money;
}>;

/** The parts of a payment as a signature carries them. */
export function signedParts(parts: readonly Part[]): ReceiptContent["parts"] {
  if (parts.length <= PARTS_MAX) {
    return parts.map((part) => [
      referenceEnding(part.accountReference),
      part.component,
      toDecimalString(part.amount),
    ]);
  }
  return [...Map.groupBy(parts, (part) => part.component)].map(([of, same]) => {
    const amounts = same.map((part) => part.amount);
    const [{ currency } = zeroMoney("EUR")] = amounts;
    return [null, of, toDecimalString(sumMoney(amounts, currency))];
  });
}

/** An amount of a content, which its schema has checked. */
export function signedMoney(text: string, currency: Currency): Money {
  return money(BigInt(text.replace(".", "")), currency);
}
