import { readLimited } from "@/app/read-limited";
import { err, ok, type Result } from "@/lib/domain/result";
import { type PaymentChoice, paymentChoiceSchema } from "@/lib/services/payment/payment-choice";
import { faultsOf, problem } from "./problem";

/** A key, a choice, an amount, an account. */
const BODY_BYTES_MAX = 4096;

/** The order in a request's body, or the answer that says what is wrong with it. */
export async function readOrder(request: Request): Promise<Result<PaymentChoice, Response>> {
  // A form of another site cannot be sent as JSON without the browser asking us first.
  const type = request.headers.get("content-type")?.split(";", 1)[0]?.trim().toLowerCase();
  if (type !== "application/json") return err(await problem("media_type_unsupported"));
  const body = await readLimited(request, BODY_BYTES_MAX);
  if (body === null) return err(await problem("body_too_long"));
  const order = paymentChoiceSchema.safeParse(parsed(body));
  if (order.success) return ok(order.data);
  return err(await problem("body_unreadable", faultsOf(order.error)));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
