import "server-only";
import { randomUUID } from "node:crypto";
import { refuseImpersonator } from "@/lib/domain/actor/impersonator";
import type { Money } from "@/lib/domain/money/money";
import { parseMoney } from "@/lib/domain/money/parse-money";
import { err, ok, type Result } from "@/lib/domain/result";
import { FILE } from "@/lib/services/account/debtor-file";
import { auditRow } from "@/lib/services/audit/store";
import { type ActingDebtor, readDebtor } from "@/lib/services/debtor/read-debtor";
import { type DecideAmountError, decideAmount } from "./decide-amount";
import type { PaymentChoice } from "./payment-choice";
import { OPEN_PAYMENTS, PAYMENT_OF_KEY, type PaymentRow } from "./payment-record";
import { type Position, positionOf } from "./position";
import { insertPayment } from "./store";

/** What the beginning of a payment reads beside the session; the form's own key is the key. */
export const PAYMENT_BEGIN = { ...FILE, known: PAYMENT_OF_KEY, open: OPEN_PAYMENTS };

/**
 * account_unknown: the debt to settle first is none that may be paid. payment_held: a hold forbids any payment. person_first: possibly time-barred, a part payment
 * could revive the debt (art. 2240 C. civ.). idempotency_conflict: the key was used for another
 * choice. too_many_attempts: more in an hour than a person makes.
 */
export type StartPaymentError =
  | DecideAmountError
  | "account_unknown"
  | "payment_held"
  | "person_first"
  | "idempotency_conflict"
  | "too_many_attempts";

/** An attempt that may be confirmed, as far as its intent needs it. */
export type Attempt = Pick<
  PaymentRow,
  "id" | "status" | "planId" | "purpose" | "currency" | "amountMinor" | "stripeIntentId"
>;

/** The attempt to go on with, and the person's others that a browser could still confirm. */
export type StartedPayment = {
  attempt: Attempt;
  others: readonly { id: string; stripeIntentId: string }[];
};

const ATTEMPTS_PER_HOUR_MAX = 30;
const HOUR_MS = 3_600_000;

type Input = PaymentChoice & { debtor: ActingDebtor<typeof PAYMENT_BEGIN>; now: Date };
type Started = Result<StartedPayment, StartPaymentError>;

/**
 * Decides what is to be paid and records one attempt for it; nothing is taken yet. The same key
 * gives the same payment; another key for what is already open gives that open payment, so that
 * two tabs share one attempt and, with it, one intent.
 */
export async function startPayment(input: Input): Promise<Started> {
  refuseImpersonator(input.debtor);
  const { debtor, now } = input;
  const position = positionOf(debtor, now);
  const { known, open } = debtor.read;
  if (known) return repeated(input, known, open, position);

  const amount = position.isHeld ? err("payment_held" as const) : decideAmount(input, position);
  if (!amount.ok) return amount;
  if (!isPayableAccount(input.account, position)) return err("account_unknown");
  if (isForPersonFirst(amount.value, position)) return err("person_first");

  const begun = await record(input, amount.value, position);
  if (begun.ok) return ok(withOthersOf(open, begun.value));
  if (begun.error === "too_many_attempts") return err(begun.error);
  // The same form was posted twice at once, and the other post was faster.
  const again = await readDebtor(debtor.debtorId, PAYMENT_BEGIN, { key: input.idempotencyKey });
  return startPayment({ ...input, debtor: { ...again, actor: debtor.actor } });
}

/** A key that was used before: the same answer for the same choice, else a conflict. */
function repeated(
  input: Input,
  known: PaymentRow,
  open: readonly PaymentRow[],
  position: Position,
): Started {
  const isTheirs = known.debtorId === input.debtor.debtorId && known.purpose === input.what;
  const isSameChoice = known.chosenAccountId === (input.account ?? null);
  if (!isTheirs || !isSameChoice) return err("idempotency_conflict");
  if (input.what === "other") {
    const amount = parseMoney(input.other, position.currency);
    const isSameAmount = amount.ok && amount.value.amountMinor === known.amountMinor;
    if (!isSameAmount) return err("idempotency_conflict");
  }
  return ok({ attempt: known, others: otherAttempts(open, known.id) });
}

/**
 * The balance is older than the record: an attempt that was open when it was read may have been paid in
 * between. It counts as another one, so that whoever opens the intent looks again.
 */
function withOthersOf(open: readonly PaymentRow[], begun: StartedPayment): StartedPayment {
  const known = [...begun.others, ...otherAttempts(open, begun.attempt.id)];
  return { ...begun, others: [...new Map(known.map((other) => [other.id, other])).values()] };
}

/** A person's other attempts that a browser could still confirm. */
export const otherAttempts = (open: readonly PaymentRow[], id: string): StartedPayment["others"] =>
  open.flatMap((other) =>
    other.id !== id && other.stripeIntentId
      ? [{ id: other.id, stripeIntentId: other.stripeIntentId }]
      : [],
  );

/** True where no debt was chosen. The form names only the person's own, but anything can be posted. */
const isPayableAccount = (chosen: string | undefined, { payableAccounts }: Position): boolean =>
  chosen === undefined || payableAccounts.some(({ id }) => id === chosen);

function isForPersonFirst(amount: Money, position: Position): boolean {
  const isPart = amount.amountMinor < position.payable.amountMinor;
  return isPart && position.policy.limitationReview && position.isPossiblyTimeBarred;
}

async function record(
  { debtor, idempotencyKey, what, account, now }: Input,
  { amountMinor, currency }: Money,
  { planId }: Position,
): Promise<Result<StartedPayment, "key_known" | "too_many_attempts">> {
  const { actor } = debtor;
  const id = randomUUID();
  const attempt = { ...{ planId, purpose: what, currency, amountMinor } };
  const { creditorId, debtorId } = actor;
  const details = { paymentId: id, purpose: what, amountMinor: amountMinor.toString() };
  const choice = { idempotencyKey, chosenAccountId: account ?? null };
  const begun = await insertPayment(
    { ...attempt, ...choice, id, creditorId, debtorId, createdAt: now },
    auditRow({ actor, action: "payment.started", details, now }),
    { since: new Date(now.getTime() - HOUR_MS), attemptsMax: ATTEMPTS_PER_HOUR_MAX },
  );
  if ("error" in begun) return err(begun.error);
  const { others, ...found } = begun;
  return ok({ attempt: { ...attempt, ...found }, others });
}
