import { agreedNow } from "@/app/(debtor)/agreed-now";
import { currentTime } from "@/lib/services/clock/current-time";
import { keepAgreement } from "@/lib/services/method/keep-agreement";
import { openIntent } from "@/lib/services/payment/open-intent";
import { PAYMENT_BEGIN, startPayment } from "@/lib/services/payment/start-payment";
import { identifiedDebtor } from "@/lib/services/session/identified-debtor";
import { problem } from "./problem";
import { readOrder } from "./read-order";

/** "Pay" of the session's person, as JSON (docs/payments.md): the same key and order give the same payment and intent. */
export async function POST(request: Request): Promise<Response> {
  const order = await readOrder(request);
  if (!order.ok) return order.error;
  const key = order.value.idempotencyKey;
  const debtor = await identifiedDebtor({ reads: PAYMENT_BEGIN, key });
  if (!debtor.ok) return problem(debtor.error);
  const who = { debtor: debtor.value, now: currentTime() };
  const started = await startPayment({ ...order.value, ...who });
  if (!started.ok) return problem(started.error);
  await keepAgreement({ ...who, payment: started.value.attempt, ...(await agreedNow()) });
  const opened = await openIntent({ ...who, started: started.value });
  if (!opened.ok) return problem(opened.error);
  return Response.json(opened.value, { headers: { "Cache-Control": "no-store" } });
}
