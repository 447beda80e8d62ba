import "server-only";
import Stripe from "stripe";
import { err, ok, type Result } from "@/lib/domain/result";

/** Stripe could not be asked, is overloaded, or is busy with the same request: ask again later. */
export type StripeUnavailable = "processor_unavailable";

const isTemporary = (error: unknown): boolean =>
  error instanceof Stripe.errors.StripeConnectionError ||
  error instanceof Stripe.errors.StripeRateLimitError ||
  (error instanceof Stripe.errors.StripeError &&
    (error.statusCode === 409 || (error.statusCode ?? 0) >= 500));

/** Runs a request; what is temporary becomes a value, a refused request is a fault of ours and throws. */
export async function callStripe<T>(
  request: () => Promise<T>,
): Promise<Result<T, StripeUnavailable>> {
  try {
    return ok(await request());
  } catch (error) {
    if (isTemporary(error)) return err("processor_unavailable");
    throw error;
  }
}
