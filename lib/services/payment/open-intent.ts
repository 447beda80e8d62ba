import "server-only";
import { env } from "@/lib/adapters/env/env";
import { createCustomer } from "@/lib/adapters/stripe/create-customer";
import { createIntent } from "@/lib/adapters/stripe/create-intent";
import type { IntentSnapshot } from "@/lib/adapters/stripe/intent-snapshot";
import { retrieveIntent } from "@/lib/adapters/stripe/retrieve-intent";
import { refuseImpersonator } from "@/lib/domain/actor/impersonator";
import { err, ok, type Result } from "@/lib/domain/result";
import { FILE } from "@/lib/services/account/debtor-file";
import { stripeAccountOf } from "@/lib/services/creditor/stripe-account-of";
import { type ReadDebtor, readDebtor } from "@/lib/services/debtor/read-debtor";
import { closeOtherAttempts } from "./close-other-attempts";
import { keepsMethod } from "./keeps-method";
import { isOpenStatus } from "./open-statuses";
import { ownPayment, type PAYMENT_PAGE } from "./own-payment";
import { OPEN_PAYMENTS } from "./payment-record";
import { positionOf } from "./position";
import { type Attempt, otherAttempts, type StartedPayment } from "./start-payment";
import { saveCustomer, saveIntent } from "./store";

/**
 * payment_unknown: not this person's. payment_held: a hold came in between. balance_changed: less
 * is owed than this attempt would take. processor_unavailable: Stripe does not answer.
 */
export type OpenIntentError =
  | "payment_unknown"
  | "payment_held"
  | "balance_changed"
  | "processor_unavailable";

/** `clientSecret` is null where there is nothing left to confirm: the return page knows how it ended. */
export type OpenedIntent = { paymentId: string; clientSecret: string | null; returnUrl: string };

const WITH_OPEN = { ...FILE, open: OPEN_PAYMENTS };

type Opened = Result<OpenedIntent, OpenIntentError>;
type Payer = ReadDebtor<typeof FILE>;

/** Opens the intent of a payment that exists, as often as "pay" is pressed. Errors: see OpenIntentError. */
export async function resumeIntent(
  debtor: ReadDebtor<typeof PAYMENT_PAGE>,
  now: Date,
): Promise<Opened> {
  refuseImpersonator(debtor);
  const attempt = ownPayment(debtor);
  if (!attempt) return err("payment_unknown");
  const others = otherAttempts(debtor.read.open, attempt.id);
  return openIntent({ debtor, started: { attempt, others }, now });
}

/**
 * Called when the person presses "pay": closes this person's other attempts, looks at holds and balance, and
 * creates the payment's one intent, or finds it. The key sent to Stripe is made of the payment's id and the row
 * takes the first intent only, so that any number of calls, in any number of tabs, confirm the same intent; Stripe
 * charges an intent once. `debtor` is as it was read in this request.
 */
export async function openIntent(input: {
  debtor: Payer;
  started: StartedPayment;
  now: Date;
}): Promise<Opened> {
  refuseImpersonator(input.debtor);
  const { debtor, started, now } = input;
  const { attempt } = started;
  if (!isOpenStatus(attempt.status)) return ok(toAnswer(attempt, null));
  const cleared = await clearTheWay(input);
  if (!cleared.ok) return cleared;
  const intent = await findOrCreateIntent(attempt, debtor);
  if (!intent.ok) return intent;
  if (attempt.stripeIntentId === null) {
    // Another tab, or an automatic collection, that began in the same moment did not see this intent, nor we what
    // it began: whoever saves the second sees the first.
    const current = await readDebtor(debtor.debtorId, WITH_OPEN);
    // This very attempt may have been paid in another tab meanwhile.
    if (!current.read.open.some(({ id }) => id === attempt.id)) return ok(toAnswer(attempt, null));
    const others = otherAttempts(current.read.open, attempt.id);
    const settled = await clearTheWay({ debtor: current, started: { attempt, others }, now });
    if (!settled.ok) return settled;
  }
  const isConfirmable = ["awaiting_method", "requires_action"].includes(intent.value.status);
  return ok(toAnswer(attempt, isConfirmable ? intent.value.clientSecret : null));
}

/** Closes the other attempts, then looks whether this one may still take its amount. */
async function clearTheWay(input: {
  debtor: Payer;
  started: StartedPayment;
  now: Date;
}): Promise<Result<null, OpenIntentError>> {
  const { debtor, now } = input;
  const { attempt, others } = input.started;
  const closed = await closeOtherAttempts({ debtor, others, now });
  if (!closed.ok) return closed;
  // One of the others may have turned out to be paid.
  const current = others.length > 0 ? await readDebtor(debtor.debtorId, FILE) : debtor;
  const position = positionOf(current, now);
  if (position.isHeld) return err("payment_held");
  return position.payable.amountMinor < attempt.amountMinor ? err("balance_changed") : ok(null);
}

function toAnswer({ id }: Attempt, clientSecret: string | null): OpenedIntent {
  return { paymentId: id, clientSecret, returnUrl: `${env.APP_URL}/pay/${id}/return` };
}

async function findOrCreateIntent(
  attempt: Attempt,
  debtor: Payer,
): Promise<Result<IntentSnapshot, "processor_unavailable">> {
  const account = stripeAccountOf(debtor.record.creditor);
  if (attempt.stripeIntentId) return retrieveIntent(account, attempt.stripeIntentId);
  const keepFor = await keepForPlan(attempt, debtor);
  if (!keepFor.ok) return keepFor;
  const created = await createIntent(account, {
    paymentId: attempt.id,
    amountMinor: attempt.amountMinor,
    currency: attempt.currency,
    description: debtor.read.file.accounts.map(({ reference }) => reference).join(", "),
    keepFor: keepFor.value,
  });
  if (created.ok) await saveIntent(attempt.id, created.value.intentId);
  return created;
}

/** With a plan, what pays its instalment also serves the later ones; otherwise nothing is kept. */
async function keepForPlan(attempt: Attempt, { debtorId, record, read }: Payer) {
  if (!keepsMethod(attempt, read.file)) return ok(null);
  const { creditor, stripeCustomerId: known } = record;
  const customer = known ? ok(known) : await createCustomer(stripeAccountOf(creditor), debtorId);
  if (!customer.ok) return customer;
  if (!known) await saveCustomer(debtorId, customer.value);
  return ok({ customerId: customer.value, mandatePrefix: creditor.receiptPrefix });
}
