// A button of the Stripe card, pressed: the wish in its value, carried out by the sandbox's controls.
import { HttpProblem } from "../http";
import { actionSchema } from "../stripe/control/actions";
import type { Controls } from "../stripe/control/controls";
import { webhookControlSchema } from "../stripe/control/webhook-control";
import { StripeFault } from "../stripe/protocol/stripe-fault";

/** `refund ch_…`, `webhooks hold` … Throws HttpProblem 400 where it cannot be done (any more). */
export function fulfil(controls: Controls, wish: string): void {
  const [name = "", about = ""] = wish.split(" ");
  if (name === "webhooks" && about === "replay") {
    controls.replay(undefined);
    return;
  }
  if (name === "webhooks") {
    const rule = webhookControlSchema.safeParse({ mode: about });
    if (!rule.success) throw new HttpProblem(400, "There is no such way for webhooks.");
    controls.ruleWebhooks(rule.data);
    return;
  }
  // A debit that its bank takes back late is a dispute for Stripe.
  const action = actionSchema.safeParse({
    do: name === "late_return" ? "dispute" : name,
    id: about,
  });
  if (!action.success) throw new HttpProblem(400, "There is no such action.");
  try {
    controls.act(action.data);
  } catch (error) {
    if (error instanceof StripeFault) throw new HttpProblem(400, error.message);
    throw error;
  }
}
