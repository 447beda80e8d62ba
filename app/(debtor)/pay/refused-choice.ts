import { getTranslations } from "next-intl/server";
import type { FieldProblem } from "@/components/form/error-summary";
import { PAY_DRAFT } from "@/lib/services/payment/get-pay-page";
import type { OpenIntentError } from "@/lib/services/payment/open-intent";
import type { StartPaymentError } from "@/lib/services/payment/start-payment";
import { type Draft, type DraftOwner, saveDraft, valuesOf } from "@/lib/services/session/draft";

/** Every reason for which a payment is not begun: message keys in pay.errors. */
export type PaymentRefusal = StartPaymentError | OpenIntentError | "choice_missing";

/** Where in the form, or in the order, the reason lies. */
export function fieldOf(error: PaymentRefusal): "account" | "other" | "what" {
  if (error === "account_unknown") return "account";
  return error.startsWith("amount_") ? "other" : "what";
}

/** Keeps a refused form for the page that shows it again. */
export async function keepRefusedChoice(
  debtor: DraftOwner,
  form: FormData,
  error: PaymentRefusal,
): Promise<void> {
  const { idempotencyKey: _spent, ...values } = valuesOf(form);
  await saveDraft(debtor, PAY_DRAFT, { values, errors: { [fieldOf(error)]: error } });
}

/** The errors of a refused form as sentences. */
export async function choiceProblems({ errors }: Draft): Promise<FieldProblem[]> {
  const t = await getTranslations("pay.errors");
  return Object.entries(errors).map(([name, code]) => ({
    name,
    message: t(code as PaymentRefusal),
  }));
}
