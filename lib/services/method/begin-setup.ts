import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { env } from "@/lib/adapters/env/env";
import { createCustomer } from "@/lib/adapters/stripe/create-customer";
import { createSetupIntent } from "@/lib/adapters/stripe/create-setup-intent";
import { retrieveSetupIntent } from "@/lib/adapters/stripe/retrieve-setup-intent";
import type { SetupSnapshot } from "@/lib/adapters/stripe/setup-snapshot";
import { refuseImpersonator } from "@/lib/domain/actor/impersonator";
import { isFreshlyElevated } from "@/lib/domain/identity/elevation";
import { err, ok, type Result } from "@/lib/domain/result";
import { stripeAccountOf } from "@/lib/services/creditor/stripe-account-of";
import { saveCustomer } from "@/lib/services/payment/store";
import { newestPlan } from "@/lib/services/plan/plan-record";
import type { SessionDebtor } from "@/lib/services/session/session-debtor";
import { agreementOf } from "./agreement";
import type { METHOD_PAGE } from "./get-method-page";
import { insertSetup, type SetupRow, saveSetupIntent } from "./setup-store";

/**
 * code_needed: bank details change only just after a one-time code or passkey was confirmed. plan_missing: there is
 * nothing to collect. setup_unknown: the key is somebody else's, or no key. too_many_attempts: more in an hour than a
 * person makes. processor_unavailable: Stripe does not answer.
 */
export type BeginSetupError =
  | "code_needed"
  | "plan_missing"
  | "setup_unknown"
  | "too_many_attempts"
  | "processor_unavailable";

/** `clientSecret` is null where there is nothing left to confirm: the return page knows how it ended. */
export type BegunSetup = { setupId: string; clientSecret: string | null; returnUrl: string };

const SETUPS_PER_HOUR_MAX = 20;
const HOUR_MS = 3_600_000;

type Owner = SessionDebtor<typeof METHOD_PAGE>;
type Input = {
  debtor: Owner;
  idempotencyKey: string;
  locale: string;
  addressHash: Uint8Array;
  now: Date;
};

/**
 * Called when the person presses the button of the card form: keeps what they agree to, and creates the setup's one
 * intent, or finds it. The same key gives the same setup, in any number of calls. Errors: see BeginSetupError.
 */
export async function beginSetup(input: Input): Promise<Result<BegunSetup, BeginSetupError>> {
  refuseImpersonator(input.debtor);
  const { debtor, now } = input;
  const key = z.uuid().safeParse(input.idempotencyKey);
  if (!key.success) return err("setup_unknown");
  if (!isFreshlyElevated(debtor.elevatedAt, now)) return err("code_needed");
  if (!newestPlan(debtor.read.file, ["active"])) return err("plan_missing");
  const { debtorId, actor } = debtor;
  const setup = await insertSetup(
    {
      ...{ id: randomUUID(), debtorId, creditorId: actor.creditorId, createdAt: now },
      ...{ idempotencyKey: key.data, agreement: agreementOf({ ...input, actor }) },
    },
    { since: new Date(now.getTime() - HOUR_MS), setupsMax: SETUPS_PER_HOUR_MAX },
  );
  if (!setup) return err("too_many_attempts");
  if (setup.debtorId !== debtorId) return err("setup_unknown");
  const returnUrl = `${env.APP_URL}/my-plan/method/${setup.id}`;
  const over = { setupId: setup.id, clientSecret: null, returnUrl };
  if (setup.status !== "open") return ok(over);
  const intent = await findOrCreateIntent(setup, debtor);
  if (!intent.ok) return intent;
  const isConfirmable = ["awaiting_method", "requires_action"].includes(intent.value.status);
  return ok(isConfirmable ? { ...over, clientSecret: intent.value.clientSecret } : over);
}

async function findOrCreateIntent(
  setup: SetupRow,
  { debtorId, record }: Owner,
): Promise<Result<SetupSnapshot, "processor_unavailable">> {
  const { creditor, stripeCustomerId: known } = record;
  const account = stripeAccountOf(creditor);
  if (setup.stripeSetupIntentId) return retrieveSetupIntent(account, setup.stripeSetupIntentId);
  const customer = known ? ok(known) : await createCustomer(account, debtorId);
  if (!customer.ok) return customer;
  if (!known) await saveCustomer(debtorId, customer.value);
  const created = await createSetupIntent(account, {
    ...{ setupId: setup.id, customerId: customer.value, currency: creditor.currency },
    mandatePrefix: creditor.receiptPrefix,
  });
  if (created.ok) await saveSetupIntent(setup.id, created.value.setupIntentId);
  return created;
}
