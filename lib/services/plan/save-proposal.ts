import "server-only";
import { randomUUID } from "node:crypto";
import type { Transaction } from "@/lib/adapters/db/transaction";
import type { DebtorActor } from "@/lib/domain/audit/actor";
import { invariant } from "@/lib/domain/invariant";
import { allocateMoney } from "@/lib/domain/money/allocate-money";
import type { PlanTerms } from "@/lib/domain/plan/terms";
import { auditRow } from "@/lib/services/audit/store";
import { checkedPlan } from "./get-own-plan";
import type { PlanBasis } from "./plan-basis";
import { planEvent } from "./plan-event";
import { termsOfRecord } from "./plan-record";
import { createProposedPlan, findNewestPlan, findOwnPlan, record } from "./store";

type Proposal = {
  actor: DebtorActor;
  basis: PlanBasis;
  terms: PlanTerms;
  affordabilitySealed: Uint8Array<ArrayBuffer> | null;
  now: Date;
};

/** Writes a proposal with the affordability run behind it; the same one again (a double tap) is left as it is. */
export async function saveProposal(tx: Transaction, proposal: Proposal): Promise<string> {
  const { actor, basis, terms, affordabilitySealed, now } = proposal;
  const { budget, file } = basis;
  invariant(budget, "a plan is proposed on a budget");
  const current = await findNewestPlan(actor.debtorId, ["proposed"], tx);
  if (current?.budgetId === budget.id && isSame(termsOfRecord(current), terms)) return current.id;

  const id = randomUUID();
  const { schedule } = checkedPlan(terms, basis);
  await createProposedPlan(tx, {
    ...{ id, debtorId: actor.debtorId, creditorId: actor.creditorId, budgetId: budget.id },
    ...{ currency: file.currency, frequency: terms.frequency, payDay: terms.payDay },
    totalMinor: terms.total.amountMinor,
    instalmentMinor: terms.instalment.amountMinor,
    ...{ affordabilitySealed, proposedAt: now, schedule, accountAmounts: shares(basis) },
  });
  const plan = await findOwnPlan(actor.debtorId, id, tx);
  invariant(plan, "what was just written is there");
  await record(tx, {
    audit: auditRow({ actor, action: "plan.proposed", details: { plan: id }, now }),
    outbox: planEvent({ type: "plan.proposed", plan, creditorSlug: file.creditorSlug, now }),
  });
  return id;
}

/** How much of the plan settles which debt: in proportion to what is owed. */
function shares({ accounts, total }: PlanBasis) {
  const balances = accounts.map(({ balance }) => balance.amountMinor);
  const parts = allocateMoney(total, balances);
  return accounts.map(({ id }, index) => ({
    accountId: id,
    amountMinor: parts[index]?.amountMinor ?? 0n,
  }));
}

function isSame(a: PlanTerms, b: PlanTerms): boolean {
  const keyOf = ({ total, instalment, frequency, payDay, firstOn }: PlanTerms) =>
    [total.amountMinor, instalment.amountMinor, frequency, payDay, firstOn].join(" ");
  return keyOf(a) === keyOf(b);
}
