import "server-only";
import type { StripeAccount } from "@/lib/adapters/stripe/account";
import { retrieveSetupIntent } from "@/lib/adapters/stripe/retrieve-setup-intent";
import type { SetupSnapshot } from "@/lib/adapters/stripe/setup-snapshot";
import type { Actor } from "@/lib/domain/actor/actor";
import { type DeclineReason, declineReasonOf } from "@/lib/domain/payment/decline-reason";
import { err, ok, type Result } from "@/lib/domain/result";
import { FILE } from "@/lib/services/account/debtor-file";
import { stripeAccountOf } from "@/lib/services/creditor/stripe-account-of";
import { readDebtor } from "@/lib/services/debtor/read-debtor";
import { newestPlan } from "@/lib/services/plan/plan-record";
import { adoptMethod } from "./adopt-method";
import { readAgreement } from "./agreement";
import { type FetchedMethod, fetchMethod } from "./fetch-method";
import { findMethodByStripeId } from "./method-record";
import {
  cancelSetup,
  endSetup,
  findSetup,
  findSetupIdByIntent,
  type SetupRow,
  saveSetupFailure,
} from "./setup-store";
import { lockDebtor, transact } from "./store";

const ACTOR: Actor = { kind: "system", job: "settle-setup" };

/** How giving a card or account ended. */
export type SetupEnd =
  | { kind: "kept"; methodId: string }
  /** Nothing was kept; the same form can be tried again. No reason where it never reached the bank. */
  | { kind: "not_kept"; reason: DeclineReason | null }
  | { kind: "checking" };

type Settled = Result<SetupEnd, "setup_unknown" | "processor_unavailable">;

/**
 * Asks Stripe how a setup stands and keeps what came of it. Called by the return page, the webhook's job and the sweep,
 * in any order and at once: the state of the intent decides, never who called.
 */
export async function settleSetup(
  { setupId, now }: { setupId: string; now: Date },
  actor: Actor = ACTOR,
): Promise<Settled> {
  const setup = await findSetup(setupId);
  if (!setup) return err("setup_unknown");
  if (setup.methodId) return ok({ kind: "kept", methodId: setup.methodId });
  if (setup.status !== "open" || !setup.stripeSetupIntentId) {
    return ok({ kind: "not_kept", reason: null });
  }
  const debtor = await readDebtor(setup.debtorId, FILE);
  const account = stripeAccountOf(debtor.record.creditor);
  const intent = await retrieveSetupIntent(account, setup.stripeSetupIntentId);
  if (!intent.ok) return intent;
  return record(
    { setup, account, planId: newestPlan(debtor.read.file, ["active"])?.id ?? null, now, actor },
    intent.value,
  );
}

type Open = {
  setup: SetupRow;
  account: StripeAccount;
  planId: string | null;
  actor: Actor;
  now: Date;
};

async function record(open: Open, intent: SetupSnapshot): Promise<Settled> {
  const { setup, now } = open;
  switch (intent.status) {
    case "succeeded":
      return keep(open, intent);
    case "cancelled":
      await cancelSetup(setup.id, now);
      return ok({ kind: "not_kept", reason: null });
    case "processing":
      return ok({ kind: "checking" });
    case "requires_action":
      return ok({ kind: "not_kept", reason: null });
    case "awaiting_method": {
      if (!intent.failure) return ok({ kind: "not_kept", reason: null });
      const reason = declineReasonOf(intent.failure.declineCode, intent.failure.code);
      await saveSetupFailure(setup.id, reason);
      return ok({ kind: "not_kept", reason });
    }
  }
}

async function keep(open: Open, intent: SetupSnapshot): Promise<Settled> {
  const { setup, account, now } = open;
  const { stripeMethodId, stripeMandateId } = intent;
  const isOurs = intent.setupId === setup.id && stripeMethodId !== null;
  const fetched = isOurs
    ? await fetchMethod(account, { stripeMethodId, stripeMandateId })
    : ok(null);
  if (!fetched.ok) return fetched;
  if (!fetched.value) {
    await cancelSetup(setup.id, now);
    return ok({ kind: "not_kept", reason: null });
  }
  return ok(await adopt(open, fetched.value));
}

async function adopt({ setup, planId, actor, now }: Open, found: FetchedMethod): Promise<SetupEnd> {
  const { id, debtorId, creditorId, evidence } = setup;
  const agreement = readAgreement(evidence);
  const methodId = await transact(async (sender) => {
    await lockDebtor(sender, debtorId);
    const whose = { debtorId, creditorId, planId, agreement };
    const adopted = await adoptMethod(sender, { ...found, ...whose, actor, now });
    if (adopted !== null) await endSetup(sender, { id, methodId: adopted, now });
    return adopted;
  });
  if (methodId !== null) return { kind: "kept", methodId };
  // Somebody else was faster.
  const kept = await findMethodByStripeId(creditorId, found.method.stripeMethodId);
  return kept ? { kind: "kept", methodId: kept.id } : { kind: "checking" };
}

/** For jobs: throws where Stripe does not answer, so that the queue tries again later. */
export async function refetchSetup(input: { setupId: string; now: Date }): Promise<void> {
  const settled = await settleSetup(input);
  if (!settled.ok && settled.error === "processor_unavailable") {
    throw new Error(`setup ${input.setupId} could not be refetched: Stripe does not answer`);
  }
}

/** Keeps what came of a setup intent of one creditor; one that is not ours is somebody else's business. */
export async function settleSetupIntent(input: {
  creditorId: string;
  objectId: string;
  now: Date;
}): Promise<void> {
  const setupId = await findSetupIdByIntent(input.creditorId, input.objectId);
  if (setupId) await refetchSetup({ setupId, now: input.now });
}
