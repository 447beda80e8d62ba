import "server-only";
import { randomUUID } from "node:crypto";
import { invariant } from "@/lib/domain/invariant";
import { allocateMoney } from "@/lib/domain/money/allocate-money";
import type { PlanTerms } from "@/lib/domain/plan/terms";
import { auditRow } from "@/lib/services/audit/store";
import { checkedPlan } from "./get-own-plan";
import type { PlanBasis, PlanReader } from "./plan-basis";
import { planEvent } from "./plan-event";
import { newestPlan, termsOfRecord } from "./plan-record";
import { createProposedPlan, type Sender } from "./store";

type Proposal = {
  debtor: PlanReader;
  basis: PlanBasis;
  terms: PlanTerms;
  affordabilitySealed: Uint8Array | null;
  now: Date;
};

/** Writes a proposal with the affordability run behind it; the same one again (a double tap) is left as it is. */
export async function saveProposal(sender: Sender, proposal: Proposal): Promise<string> {
  const { debtor, basis, terms, affordabilitySealed, now } = proposal;
  const { budget, file } = basis;
  invariant(budget, "a plan is proposed on a budget");
  const current = newestPlan(file, ["proposed"]);
  if (current?.budgetId === budget.id && isSame(termsOfRecord(current), terms)) return current.id;

  const id = randomUUID();
  const { schedule } = checkedPlan(terms, basis);
  const { actor, debtorId, record } = debtor;
  const { creditorId, creditor } = record;
  const accountReferences = basis.accounts.map(({ reference }) => reference);
  const plan = { id, terms, instalmentCount: schedule.length, accountReferences };
  await createProposedPlan(
    sender,
    {
      ...{ id, debtorId, creditorId, budgetId: budget.id, terms, schedule },
      ...{ affordabilitySealed, proposedAt: now, shares: shares(basis) },
    },
    {
      audit: auditRow({ actor, action: "plan.proposed", details: { plan: id }, now }),
      outbox: planEvent({ type: "plan.proposed", plan, creditor, now }),
    },
  );
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
