import "server-only";
import type { Actor } from "@/lib/domain/actor/actor";
import { addBankDays } from "@/lib/domain/calendar/bank-days";
import { addDays } from "@/lib/domain/calendar/date-arithmetic";
import { autopayEventOf } from "@/lib/domain/collection/autopay-status";
import type { CollectionState } from "@/lib/domain/collection/collection-state";
import { err, ok, type Result } from "@/lib/domain/result";
import { auditRow } from "@/lib/services/audit/store";
import { readDebtor } from "@/lib/services/debtor/read-debtor";
import { moveAutopayOf } from "@/lib/services/plan/store";
import { arrearsOf } from "./arrears";
import { COLLECTION } from "./collected-plan";
import { type CollectionFile, collectionFileOf } from "./collection-file";
import { lockDebtor, type Sender, saveStates } from "./store";

type Wish = { debtorId: string; planId: string; methodId: string; actor: Actor; now: Date };

/**
 * From now on the plan's instalments are collected from a kept card or account: called in the transaction that keeps
 * it, with the person's agreement. Repeating it changes nothing. Errors: `plan_unknown` (not the person's plan, or one
 * that is over).
 */
export async function switchAutopayOn(
  { debtorId, planId, methodId, actor, now }: Wish,
  sender: Sender,
): Promise<Result<null, "plan_unknown">> {
  await lockDebtor(sender, debtorId);
  const debtor = await readDebtor(debtorId, COLLECTION, { sender });
  const collection = collectionFileOf(debtor, now);
  if (collection?.plan.id !== planId || collection.plan.status !== "active") {
    return err("plan_unknown");
  }
  const { autopay, record } = collection;
  if (autopay === "active" && record.methodId === methodId) return ok(null);
  const event = autopayEventOf(autopay, "active");
  const action = event === "resumed" ? "autopay.resumed" : "autopay.switched_on";
  const { creditorId } = debtor.record;
  const details = { plan: planId, method: methodId };
  await saveStates(sender, planId, [...arrearsOf(collection), ...asked(collection)], now);
  await moveAutopayOf(
    sender,
    { id: planId, autopay: "active", methodId },
    { audit: [auditRow({ actor, action, creditorId, debtorId, details, now })], outbox: [] },
  );
  return ok(null);
}

/** What the person was asked another card or account for is taken with the one they have given. */
function asked({ states, file }: CollectionFile): CollectionState[] {
  const { attemptsMax } = file.creditor.policy.autopay;
  const nextAttemptOn = addBankDays(addDays(file.today, 1), 0);
  return states
    .filter(({ status, attempts }) => status === "awaiting_person" && attempts < attemptsMax)
    .map((state) => ({ ...state, nextAttemptOn }));
}
