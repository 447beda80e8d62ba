import "server-only";
import type { Actor } from "@/lib/domain/actor/actor";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import { chooseInstalment, type DueInstalment } from "@/lib/domain/collection/choose-instalment";
import { money } from "@/lib/domain/money/money";
import { auditRow } from "@/lib/services/audit/store";
import { type ReadDebtor, readDebtor } from "@/lib/services/debtor/read-debtor";
import { closeOtherAttempts } from "@/lib/services/payment/close-other-attempts";
import { COLLECTION } from "./collected-plan";
import type { CollectionFile } from "./collection-file";
import { isChargeable } from "./is-chargeable";
import { keepUp } from "./keep-up";
import { keyedUuid } from "./keyed-uuid";
import {
  cancelBlankAttempts,
  debtorOfPlan,
  insertAttempt,
  lockDebtor,
  type Sender,
  saveStates,
  transact,
} from "./store";
import { tellOfPlan } from "./tell-of-plan";

const ACTOR: Actor = { kind: "system", job: "begin-collection" };

/** Whoever began to pay by themselves is left in peace for this long. */
const PAYING_MS_MAX = 3_600_000;

type Debtor = ReadDebtor<typeof COLLECTION>;
type Rivals = { id: string; stripeIntentId: string }[];

/** What was done; `rivals` are attempts that must be ended at Stripe before anything can be begun. */
type Outcome = { kind: "done" } | { kind: "rivals"; debtor: Debtor; others: Rivals };

/**
 * Job: begins to collect the instalment of a plan whose day has come, if there is one. All that decides is read under
 * the person's lock in the transaction that records the attempt: a hold, a payment or a change of plan either comes
 * before, and nothing is begun, or after, and finds the attempt.
 */
export async function beginCollection(input: { planId: string; now: Date }): Promise<void> {
  const { planId, now } = input;
  const debtorId = await debtorOfPlan(planId);
  if (!debtorId) return;
  const outcome = await tryToBegin(debtorId, planId, now);
  if (outcome.kind === "rivals") {
    const closed = await closeOtherAttempts({ ...outcome, now });
    // What could not be closed now is looked at again in the next round.
    if (closed.ok) await tryToBegin(debtorId, planId, now);
  }
  await tellOfPlan({ debtorId, now });
}

function tryToBegin(debtorId: string, planId: string, now: Date): Promise<Outcome> {
  return transact(async (sender): Promise<Outcome> => {
    await lockDebtor(sender, debtorId);
    const debtor = await readDebtor(debtorId, COLLECTION, { sender });
    const collection = await keepUp(sender, debtor, { isTakenBack: false, now });
    if (!collection || collection.plan.id !== planId) return { kind: "done" };
    const due = dueNow(collection);
    if (!due || isBegunToday(collection, now)) return { kind: "done" };
    if (!isChargeable(collection.record)) {
      await askForMethod(sender, collection, due, now);
      return { kind: "done" };
    }
    return clearedOf(sender, debtor, now, () => record(sender, debtor, collection, due, now));
  });
}

/** What is to be collected now: nothing where the plan, its autopay or a hold says no. */
function dueNow(collection: CollectionFile): DueInstalment | null {
  const { plan, autopay, mayCollect, roomMinor, progress, states, by, file, minimum } = collection;
  if (plan.status !== "active" || autopay !== "active" || !mayCollect || roomMinor <= 0n)
    return null;
  return chooseInstalment({
    ...{ instalments: progress.instalments, states, by, minimum, today: file.today },
    payable: money(roomMinor, minimum.currency),
  });
}

/**
 * After days without a worker several instalments of a plan may be due. They are taken one a day, each with its own
 * message, never all at once: nobody's account is ready for that.
 */
function isBegunToday({ record, file }: CollectionFile, now: Date): boolean {
  const { timeZone } = file.creditor;
  const today = dateInZone(now, timeZone);
  return record.attempts.some(({ createdAt }) => dateInZone(createdAt, timeZone) === today);
}

/** Goes on once no other attempt of the person can take money; else says which stand in the way. */
async function clearedOf(
  sender: Sender,
  debtor: Debtor,
  now: Date,
  goOn: () => Promise<void>,
): Promise<Outcome> {
  const { open } = debtor.read;
  const since = new Date(now.getTime() - PAYING_MS_MAX);
  const isPaying = open.some(({ origin, createdAt }) => origin === "debtor" && createdAt > since);
  if (isPaying) return { kind: "done" };
  const others = open.flatMap(({ id, stripeIntentId }) =>
    stripeIntentId ? [{ id, stripeIntentId }] : [],
  );
  if (others.length > 0) return { kind: "rivals", debtor, others };
  const blank = open.map(({ id }) => id);
  if (await cancelBlankAttempts(sender, blank)) await goOn();
  return { kind: "done" };
}

async function record(
  sender: Sender,
  { debtorId, record: { creditorId } }: Debtor,
  { plan, record: { methodId } }: CollectionFile,
  { number, attempt, amount }: DueInstalment,
  now: Date,
): Promise<void> {
  if (!methodId) return;
  const { amountMinor, currency } = amount;
  // Of what is begun, so that it is begun once whoever tries.
  const id = keyedUuid(`payment:${plan.id}:${number}:${attempt}`);
  const idempotencyKey = keyedUuid(`collection:${plan.id}:${number}:${attempt}`);
  await insertAttempt(
    sender,
    {
      ...{ id, creditorId, debtorId, planId: plan.id, idempotencyKey, currency, amountMinor },
      ...{ number, attempt, methodId, createdAt: now },
    },
    auditRow({
      ...{ actor: ACTOR, action: "payment.started", creditorId, debtorId, now },
      details: {
        paymentId: id,
        purpose: "instalment",
        amountMinor: amountMinor.toString(),
        attempt,
      },
    }),
  );
}

/** Nothing to charge: the person is asked for another card or account. */
async function askForMethod(
  sender: Sender,
  { plan, states }: CollectionFile,
  { number }: DueInstalment,
  now: Date,
): Promise<void> {
  const attempts = states.find((state) => state.number === number)?.attempts ?? 0;
  const asked = { status: "awaiting_person", reason: "method_unusable" } as const;
  await saveStates(sender, plan.id, [{ ...asked, number, attempts, nextAttemptOn: null }], now);
}
