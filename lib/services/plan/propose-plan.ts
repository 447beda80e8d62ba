import "server-only";
import { refuseWithoutConsent } from "@/lib/domain/actor/impersonator";
import type { ProposalKind } from "@/lib/domain/plan/propose-plans";
import type { PlanTerms } from "@/lib/domain/plan/terms";
import { err, ok, type Result } from "@/lib/domain/result";
import { detourFrom } from "@/lib/services/journey/detour";
import type { FormErrors, FormValues } from "@/lib/services/session/draft";
import { proposalsOf } from "./get-plan-page";
import { type PlanBasis, type PlanReader, planBasisOf, rereadPlanBasis } from "./plan-basis";
import { readWish } from "./read-wish";
import { saveProposal } from "./save-proposal";
import { sealAffordability } from "./seal-affordability";
import { lockDebtor, transact } from "./store";

type Proposed = Result<{ planId: string }, { path: string } | { errors: FormErrors }>;

/**
 * One of our proposals becomes the plan to review. Nothing is agreed yet; the creditor is told of the proposal.
 * Errors: `path`, where to go instead; `errors`, by field (the proposal is no longer there: choose again).
 */
export function chooseProposal(input: {
  debtor: PlanReader;
  kind: ProposalKind;
  now: Date;
}): Promise<Proposed> {
  return propose(input, "plan", (basis) => {
    const proposal = proposalsOf(basis).find(({ kind }) => kind === input.kind);
    return proposal ? ok(proposal.terms) : err({ proposal: "proposal_missing" });
  });
}

/** A plan of the person's own becomes the one to review, inside the creditor's policy or not. Errors as above. */
export function proposeOwnPlan(input: {
  debtor: PlanReader;
  values: FormValues;
  now: Date;
}): Promise<Proposed> {
  return propose(input, "plan_own", (basis) => readWish(input.values, basis));
}

async function propose(
  { debtor, now }: { debtor: PlanReader; now: Date },
  step: "plan" | "plan_own",
  termsOf: (basis: PlanBasis) => Result<PlanTerms, FormErrors>,
): Promise<Proposed> {
  refuseWithoutConsent(debtor);
  const before = planBasisOf(debtor, now);
  const affordabilitySealed = sealAffordability(debtor.record, before);
  return transact(async (sender): Promise<Proposed> => {
    await lockDebtor(sender, debtor.debtorId);
    const basis = await rereadPlanBasis(sender, debtor, now, before);
    const path = detourFrom(step, basis.state);
    if (path !== null) return err({ path });
    const terms = termsOf(basis);
    if (!terms.ok) return err({ errors: terms.error });
    const proposal = { debtor, basis, terms: terms.value, affordabilitySealed, now };
    return ok({ planId: await saveProposal(sender, proposal) });
  });
}
