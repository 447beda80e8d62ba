import "server-only";
import { randomUUID } from "node:crypto";
import type { DebtorActor } from "@/lib/domain/audit/actor";
import type { Money } from "@/lib/domain/money/money";
import { parseMoney } from "@/lib/domain/money/parse-money";
import { err, ok, type Result } from "@/lib/domain/result";
import { auditRow } from "@/lib/services/audit/store";
import { type DecideAmountError, decideAmount } from "./decide-amount";
import type { PaymentChoice } from "./payment-choice";
import { type Position, positionOf } from "./position";
import * as store from "./store";

/**
 * payment_held: a hold forbids any payment. person_first: possibly time-barred, a part payment
 * could revive the debt (art. 2240 C. civ.). idempotency_conflict: the key was used for another
 * choice. too_many_attempts: more in an hour than a person makes.
 */
export type StartPaymentError =
  | DecideAmountError
  | "payment_held"
  | "person_first"
  | "idempotency_conflict"
  | "too_many_attempts";

const ATTEMPTS_PER_HOUR_MAX = 30;
const HOUR_MS = 3_600_000;

type Input = PaymentChoice & { actor: DebtorActor; now: Date };
type Started = Result<{ paymentId: string }, StartPaymentError>;

/**
 * Decides what is to be paid and records one attempt for it; nothing is taken yet. The same key
 * gives the same payment; another key for what is already open gives that open payment, so that
 * two tabs share one attempt and, with it, one intent.
 */
export function startPayment(input: Input): Promise<Started> {
  return store.inTransaction(async (tx): Promise<Started> => {
    await store.lockDebtor(tx, input.actor.debtorId);
    const known = await store.findPaymentByKey(tx, input.idempotencyKey);
    const position = positionOf(await store.findPosition(tx, input.actor.debtorId), input.now);
    if (known) return repeated(input, known, position);

    const amount = position.isHeld ? err("payment_held" as const) : decideAmount(input, position);
    if (!amount.ok) return amount;
    if (isForPersonFirst(amount.value, position)) return err("person_first");

    const open = await store.findOpenPayments(tx, input.actor.debtorId);
    const same = open.find((payment) => isSame(payment, input, amount.value, position));
    if (same) return ok({ paymentId: same.id });

    const since = new Date(input.now.getTime() - HOUR_MS);
    const attempts = await store.countPaymentsSince(tx, input.actor.debtorId, since);
    if (attempts >= ATTEMPTS_PER_HOUR_MAX) return err("too_many_attempts");
    return ok(await record(tx, input, amount.value, position));
  });
}

type Known = { id: string; debtorId: string; purpose: string; amountMinor: bigint };

/** A key that was used before: the same answer for the same choice, else a conflict. */
function repeated(input: Input, known: Known, position: Position): Started {
  const isTheirs = known.debtorId === input.actor.debtorId && known.purpose === input.what;
  if (!isTheirs) return err("idempotency_conflict");
  if (input.what !== "other") return ok({ paymentId: known.id });
  const amount = parseMoney(input.other, position.currency);
  const isSameAmount = amount.ok && amount.value.amountMinor === known.amountMinor;
  return isSameAmount ? ok({ paymentId: known.id }) : err("idempotency_conflict");
}

function isForPersonFirst(amount: Money, position: Position): boolean {
  const isPart = amount.amountMinor < position.payable.amountMinor;
  return isPart && position.policy.limitationReview && position.isPossiblyTimeBarred;
}

function isSame(
  payment: Known & { planId: string | null },
  input: Input,
  amount: Money,
  position: Position,
): boolean {
  const isSameChoice = payment.purpose === input.what && payment.planId === position.planId;
  return isSameChoice && payment.amountMinor === amount.amountMinor;
}

async function record(tx: store.Transaction, input: Input, amount: Money, position: Position) {
  const paymentId = randomUUID();
  const { actor, idempotencyKey, what, now } = input;
  await store.createPayment(tx, {
    id: paymentId,
    creditorId: actor.creditorId,
    debtorId: actor.debtorId,
    planId: position.planId,
    idempotencyKey,
    purpose: what,
    currency: amount.currency,
    amountMinor: amount.amountMinor,
    status: "created",
    createdAt: now,
  });
  const details = { paymentId, purpose: what, amountMinor: amount.amountMinor.toString() };
  await store.saveAudit(tx, auditRow({ actor, action: "payment.started", details, now }));
  return { paymentId };
}
