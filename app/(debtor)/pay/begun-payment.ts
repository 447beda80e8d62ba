import { getTranslations } from "next-intl/server";
import type { BegunPayment } from "@/components/pay/payment-step";
import type { openIntent } from "@/lib/services/payment/open-intent";
import type { PaymentRefusal } from "./refused-choice";

/** Why no payment was begun, in the person's words; nothing has been taken. */
export async function refusedPayment(error: PaymentRefusal): Promise<BegunPayment> {
  const t = await getTranslations("pay.errors");
  return { ok: false, message: t(error) };
}

/** The answer of the server as the card form wants it. */
export async function begunPayment(
  opened: Awaited<ReturnType<typeof openIntent>>,
): Promise<BegunPayment> {
  return opened.ok ? { ok: true, ...opened.value } : refusedPayment(opened.error);
}
