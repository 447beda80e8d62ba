import "server-only";
import { type Money, money } from "@/lib/domain/money/money";
import { type ParseMoneyError, parseMoney } from "@/lib/domain/money/parse-money";
import { type ChooseAmountError, chooseAmount } from "@/lib/domain/payment/choose-amount";
import { ok, type Result } from "@/lib/domain/result";
import type { PaymentChoice } from "./payment-choice";
import type { Position } from "./position";

export type DecideAmountError = ChooseAmountError | ParseMoneyError;

/** The amount of a payment from a person's choice and position; the browser's figure is never used. */
export function decideAmount(
  choice: Pick<PaymentChoice, "what" | "other">,
  position: Position,
): Result<Money, DecideAmountError> {
  const { currency, payable, instalment, policy } = position;
  const typed: Result<Money | null, ParseMoneyError> =
    choice.what === "other" ? parseMoney(choice.other, currency) : ok(null);
  if (!typed.ok) return typed;
  return chooseAmount({
    what: choice.what,
    balance: payable,
    instalment: instalment?.left ?? null,
    other: typed.value,
    minimum: money(policy.payment.minimumMinor, currency),
  });
}
