// Stripe's filters by time: a second, or `gt`, `gte`, `lt`, `lte`.
import { type Form, isForm } from "./form";
import { wholeNumber } from "./form-values";

/** Whether a row's time (Unix seconds) is within what the form's field asks for; all are where it asks nothing. */
export function within(form: Form, name = "created"): (seconds: number) => boolean {
  const range = form[name];
  if (!isForm(range)) {
    const exact = wholeNumber(form, name);
    return (seconds) => exact === undefined || seconds === exact;
  }
  const gt = wholeNumber(range, "gt") ?? Number.NEGATIVE_INFINITY;
  const gte = wholeNumber(range, "gte") ?? Number.NEGATIVE_INFINITY;
  const lt = wholeNumber(range, "lt") ?? Number.POSITIVE_INFINITY;
  const lte = wholeNumber(range, "lte") ?? Number.POSITIVE_INFINITY;
  return (seconds) => seconds > gt && seconds >= gte && seconds < lt && seconds <= lte;
}
