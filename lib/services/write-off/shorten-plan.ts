import "server-only";
import { randomUUID } from "node:crypto";
import { transact } from "@/lib/adapters/db/transaction";
import type { Actor } from "@/lib/domain/actor/actor";
import { subtractMoney } from "@/lib/domain/money/add-money";
import { money } from "@/lib/domain/money/money";
import { cutFromEnd } from "@/lib/domain/plan/change/cut-from-end";
import { auditRow } from "@/lib/services/audit/store";
import { changeEvent } from "@/lib/services/change/change-event";
import {
  CHANGE_READS,
  type ChangeablePlan,
  changeablePlanOf,
} from "@/lib/services/change/changeable-plan";
import { storedVersion } from "@/lib/services/change/plan-version";
import { saveChange } from "@/lib/services/change/store";
import { type ReadDebtor, readDebtor } from "@/lib/services/debtor/read-debtor";
import { lockDebtor } from "@/lib/services/plan/store";
import { lessenPlan, type WriteOffRecord } from "./store";

const ACTOR: Actor = { kind: "system", job: "follow-write-off" };

/**
 * A plan asks for no more than is owed: what was given up of its debts goes from its end, as a version like any other, once
 * for each write-off. The person need not do anything, and cannot undo it.
 */
export async function shortenPlan(asked: WriteOffRecord, now: Date): Promise<void> {
  await transact(async (sender) => {
    await lockDebtor(sender, asked.debtorId);
    const debtor = await readDebtor(asked.debtorId, CHANGE_READS, { sender });
    if (debtor.read.changes.some(({ idempotencyKey }) => idempotencyKey === asked.id)) return;
    const changeable = changeablePlanOf(debtor, null, now);
    const minor = changeable ? excessMinor(changeable, asked) : 0n;
    if (!changeable || minor === 0n) return;
    const { facts, collection, records } = changeable;
    const { instalments, cutMinor } = cutFromEnd(facts, minor);
    if (cutMinor === 0n || instalments.length === 0) return;
    const { plan } = collection;
    const total = subtractMoney(facts.terms.total, money(cutMinor, facts.terms.total.currency));
    const after = { terms: { ...facts.terms, total }, instalments };
    const change = { id: randomUUID(), kind: "write_off", number: null, undoesId: null };
    await lessenPlan(sender, { planId: plan.id, accountId: asked.accountId, minor: cutMinor });
    await saveChange(
      sender,
      {
        ...{ id: change.id, planId: plan.id, number: records.length + 1, kind: change.kind },
        ...{ instalmentNumber: null, undoesId: null, idempotencyKey: asked.id, madeAt: now },
        ...{ before: storedVersion(facts), after: storedVersion(after), limits: facts.rules },
      },
      {
        audit: [auditOf(debtor, { plan: plan.id, change: change.id, writeOff: asked.id }, now)],
        outbox: [changeEvent({ ...change, plan, after }, debtor.record.creditor, now)],
      },
    );
  });
}

function auditOf(
  { debtorId, record: { creditorId } }: ReadDebtor,
  details: Record<string, string>,
  now: Date,
) {
  const about = { actor: ACTOR, creditorId, debtorId, now };
  return auditRow({ ...about, action: "plan.changed", details: { ...details, kind: "write_off" } });
}

/** By how much the plan asks for more than is owed on its debts, as far as this write-off is why. Minor units. */
function excessMinor({ collection, facts }: ChangeablePlan, asked: WriteOffRecord): bigint {
  const { plan, file } = collection;
  if (!plan.accountReferences.includes(asked.accountReference)) return 0n;
  const owedMinor = file.accounts
    .filter(({ reference }) => plan.accountReferences.includes(reference))
    .reduce((sum, { balance }) => sum + balance.amountMinor, -facts.onItsWay.amountMinor);
  const leftMinor = facts.instalments.reduce((sum, { left }) => sum + left.amountMinor, 0n);
  const excess = leftMinor - owedMinor;
  const minor = excess < asked.amountMinor ? excess : asked.amountMinor;
  return minor > 0n ? minor : 0n;
}
