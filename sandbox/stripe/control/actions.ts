// What a person at Stripe's dashboard, a payer or a bank can do at any time: asked for by tools and by the phone page.
import type Stripe from "stripe";
import { z } from "zod";
import type { Account } from "@/sandbox/stripe/account/account";
import { lookUp } from "@/sandbox/stripe/account/look-up";
import { endMandate } from "@/sandbox/stripe/methods/mandates";
import { findPaymentMethod, instrumentOf } from "@/sandbox/stripe/methods/payment-methods";
import { loseDispute, openDispute, winDispute } from "@/sandbox/stripe/money/disputes";
import { failPayout } from "@/sandbox/stripe/money/payouts";
import { failRefund } from "@/sandbox/stripe/money/refund-failure";
import { createRefund } from "@/sandbox/stripe/money/refunds";
import { invalidRequest } from "@/sandbox/stripe/protocol/stripe-fault";
import { cardChangeSchema, expireCard, updateCard } from "./card-change";
import { dateBack } from "./date-back";
import { chargeOf, disputeOf, mandateOf, payoutOf, refundOf } from "./targets";

const id = z.string().min(1);
const about = <Name extends string>(name: Name) => z.strictObject({ do: z.literal(name), id });

/** In JSON, as `POST /stripe/control` takes it. `id` is any of Stripe's ids from which the thing meant can be told. */
export const actionSchema = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("refund"), id, amount: z.int().positive().optional() }),
  z.strictObject({ do: z.literal("date_back"), id, at: z.iso.datetime() }),
  about("fail_refund"),
  about("dispute"),
  about("win_dispute"),
  about("lose_dispute"),
  about("fail_payout"),
  about("revoke_mandate"),
  about("end_mandate"),
  about("expire_card"),
  z.strictObject({ do: z.literal("update_card"), id, ...cardChangeSchema.shape }),
  z.strictObject({
    do: z.literal("tamper"),
    id,
    set: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  }),
]);

export type Action = z.infer<typeof actionSchema>;

/** Does it to the account's object and returns what it acted on, as it is afterwards. Throws what Stripe would refuse. */
export function act(account: Account, action: Action): object {
  account.request = { id: null, idempotencyKey: null };
  const done = perform(account, action);
  account.changed();
  return done;
}

function perform(account: Account, action: Action): object {
  switch (action.do) {
    case "refund": {
      const amount = action.amount === undefined ? {} : { amount: String(action.amount) };
      return createRefund(account, { charge: chargeOf(account, action.id).id, ...amount });
    }
    case "date_back":
      return dateBack(account, chargeOf(account, action.id), new Date(action.at));
    case "fail_refund": {
      const refund = refundOf(account, action.id);
      failRefund(account, refund.id);
      return refund;
    }
    case "dispute":
      return dispute(account, chargeOf(account, action.id));
    case "win_dispute":
      return changed(disputeOf(account, action.id), (found) => winDispute(account, found));
    case "lose_dispute":
      return changed(disputeOf(account, action.id), (found) => loseDispute(account, found));
    case "fail_payout":
      return changed(payoutOf(account, action.id), (found) => failPayout(account, found));
    case "revoke_mandate":
      return changed(mandateOf(account, action.id), (found) => revoke(account, found));
    case "end_mandate":
      return changed(mandateOf(account, action.id), (found) => endMandate(account, found.id));
    case "expire_card":
      return expireCard(account, action.id);
    case "update_card":
      return updateCard(account, action.id, action);
    case "tamper":
      return tamper(account, action.id, action.set);
  }
}

function changed<T extends object>(found: T, change: (found: T) => void): T {
  change(found);
  return found;
}

function dispute(account: Account, charge: Stripe.Charge): Stripe.Dispute {
  if (charge.disputed || charge.status !== "succeeded") {
    throw invalidRequest(`Charge ${charge.id} cannot be disputed: it is disputed or unpaid.`);
  }
  openDispute(account, charge.id);
  return disputeOf(account, charge.id);
}

/** Nobody is told: the next debit under it fails, and only then does Stripe know. */
function revoke(account: Account, { payment_method }: Stripe.Mandate): void {
  const method = findPaymentMethod(account, String(payment_method));
  instrumentOf(account, method).isRevoked = true;
}

/** Changes fields of an object without an event or a trace, so that Stripe says something else than it did. */
function tamper(account: Account, objectId: string, set: Readonly<Record<string, unknown>>) {
  const found = lookUp(account, objectId);
  if (found === undefined) throw invalidRequest(`There is no object ${objectId}.`);
  const unknown = Object.keys(set).find((name) => !(name in found));
  if (unknown !== undefined) throw invalidRequest(`${objectId} has no field ${unknown}.`);
  return Object.assign(found, set);
}
