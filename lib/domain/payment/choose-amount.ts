import { assertNever } from "@/lib/domain/invariant";
import { compareMoney, minMoney } from "@/lib/domain/money/compare-money";
import { isPositive, type Money } from "@/lib/domain/money/money";
import { err, ok, type Result } from "@/lib/domain/result";
import type { PaymentPurpose } from "./purpose";

export type ChooseAmountError =
  | "nothing_owed"
  | "instalment_unknown"
  | "amount_missing"
  | "amount_below_minimum"
  | "amount_above_balance";

export type AmountChoice = Readonly<{
  what: PaymentPurpose;
  balance: Money;
  /** Next unpaid instalment of the plan, if any. */
  instalment: Money | null;
  /** The amount typed by the person, if any. */
  other: Money | null;
  minimum: Money;
}>;

/**
 * The amount of a payment, decided here and never by the browser. Never above the balance; a balance below the
 * minimum may be paid as it is. Errors: see ChooseAmountError.
 */
export function chooseAmount(choice: AmountChoice): Result<Money, ChooseAmountError> {
  const { what, balance, instalment, other, minimum } = choice;
  if (!isPositive(balance)) return err("nothing_owed");
  switch (what) {
    case "full":
      return ok(balance);
    case "instalment":
      return instalment && isPositive(instalment)
        ? ok(minMoney(instalment, balance))
        : err("instalment_unknown");
    case "other":
      if (!other) return err("amount_missing");
      if (compareMoney(other, balance) > 0) return err("amount_above_balance");
      if (compareMoney(other, minMoney(minimum, balance)) < 0) return err("amount_below_minimum");
      return ok(other);
    default:
      return assertNever(what, "unknown payment purpose");
  }
}
