"use server";

import { redirect } from "next/navigation";
import type { BegunPayment, PaymentOrder } from "@/components/pay/payment-step";
import { currentTime } from "@/lib/services/clock/current-time";
import { keepAgreement } from "@/lib/services/method/keep-agreement";
import { openIntent, resumeIntent } from "@/lib/services/payment/open-intent";
import { PAYMENT_PAGE } from "@/lib/services/payment/own-payment";
import { paymentChoiceSchema } from "@/lib/services/payment/payment-choice";
import { PAYMENT_BEGIN, startPayment } from "@/lib/services/payment/start-payment";
import { requireDebtor } from "@/lib/services/session/require-debtor";
import { agreedNow } from "../agreed-now";
import { begunPayment, refusedPayment } from "./begun-payment";
import { keepRefusedChoice } from "./refused-choice";

const PAGE = { step: "pay", path: "/pay" };

/** Without JavaScript: records the chosen payment and leads to its own page. */
export async function choosePayment(form: FormData): Promise<void> {
  const choice = paymentChoiceSchema.safeParse(Object.fromEntries(form));
  const key = choice.data?.idempotencyKey ?? "";
  const debtor = await requireDebtor({ kept: { ...PAGE, form }, reads: PAYMENT_BEGIN, key });
  const started = choice.success
    ? await startPayment({ ...choice.data, debtor, now: currentTime() })
    : ({ ok: false, error: "choice_missing" } as const);
  if (started.ok) redirect(`/pay/${started.value.attempt.id}`);
  await keepRefusedChoice(debtor, form, started.error);
  redirect(PAGE.path);
}

/** With JavaScript: records the chosen payment and opens its intent, when "pay" is pressed. */
export async function beginPayment(order: PaymentOrder): Promise<BegunPayment> {
  const choice = paymentChoiceSchema.safeParse(order);
  const key = choice.data?.idempotencyKey ?? "";
  const debtor = await requireDebtor({ reads: PAYMENT_BEGIN, key });
  if (!choice.success) return refusedPayment("choice_missing");
  const now = currentTime();
  const started = await startPayment({ ...choice.data, debtor, now });
  if (!started.ok) return refusedPayment(started.error);
  await keepAgreement({ debtor, payment: started.value.attempt, ...(await agreedNow()) });
  return begunPayment(await openIntent({ debtor, started: started.value, now }));
}

/** Opens the intent of a payment that exists, as often as "pay" is pressed. */
export async function resumePayment(paymentId: string): Promise<BegunPayment> {
  const debtor = await requireDebtor({ reads: PAYMENT_PAGE, key: String(paymentId) });
  const { payment } = debtor.read;
  if (payment) await keepAgreement({ debtor, payment, ...(await agreedNow()) });
  return begunPayment(await resumeIntent(debtor, currentTime()));
}
