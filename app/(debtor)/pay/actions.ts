"use server";

import { redirect } from "next/navigation";
import type { BegunPayment, PaymentOrder } from "@/components/pay/payment-step";
import { currentTime } from "@/lib/services/clock/current-time";
import { openIntent } from "@/lib/services/payment/open-intent";
import { paymentChoiceSchema } from "@/lib/services/payment/payment-choice";
import { startPayment } from "@/lib/services/payment/start-payment";
import { requireDebtor } from "@/lib/services/session/require-debtor";
import { begunPayment, refusedPayment } from "./begun-payment";
import { keepRefusedChoice } from "./refused-choice";

const PAGE = { step: "pay", path: "/pay" };

/** Without JavaScript: records the chosen payment and leads to its own page. */
export async function choosePayment(form: FormData): Promise<void> {
  const { actor } = await requireDebtor({ ...PAGE, form });
  const choice = paymentChoiceSchema.safeParse(Object.fromEntries(form));
  const started = choice.success
    ? await startPayment({ ...choice.data, actor, now: currentTime() })
    : ({ ok: false, error: "choice_missing" } as const);
  if (started.ok) redirect(`/pay/${started.value.paymentId}`);
  await keepRefusedChoice(actor.debtorId, form, started.error);
  redirect(PAGE.path);
}

/** With JavaScript: records the chosen payment and opens its intent, when "pay" is pressed. */
export async function beginPayment(order: PaymentOrder): Promise<BegunPayment> {
  const { actor } = await requireDebtor();
  const choice = paymentChoiceSchema.safeParse(order);
  if (!choice.success) return refusedPayment("choice_missing");
  const started = await startPayment({ ...choice.data, actor, now: currentTime() });
  return started.ok ? resumePayment(started.value.paymentId) : refusedPayment(started.error);
}

/** Opens the intent of a payment that exists, as often as "pay" is pressed. */
export async function resumePayment(paymentId: string): Promise<BegunPayment> {
  const { actor } = await requireDebtor();
  return begunPayment(await openIntent({ actor, paymentId, now: currentTime() }));
}
