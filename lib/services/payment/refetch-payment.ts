import "server-only";
import { settlePayment } from "./settle-payment";

/** settlePayment for jobs: throws where Stripe does not answer, so that the queue tries again later. */
export async function refetchPayment(input: {
  paymentId: string;
  now: Date;
  isThorough?: boolean | undefined;
}): Promise<void> {
  const settled = await settlePayment(input);
  if (!settled.ok && settled.error === "processor_unavailable") {
    throw new Error(`payment ${input.paymentId} could not be refetched: Stripe does not answer`);
  }
}
