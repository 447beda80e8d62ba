import "server-only";
import { transact } from "@/lib/adapters/db/transaction";
import type { StaffActor } from "@/lib/domain/actor/actor";
import { creditorPolicySchema } from "@/lib/domain/creditor/policy";
import { applyPolicyChanges } from "@/lib/domain/creditor/policy-change";
import { err, ok, type Result } from "@/lib/domain/result";
import { auditRow } from "@/lib/services/audit/store";
import { staffMay } from "@/lib/services/staff/may";
import { valuesBefore } from "./propose-policy";
import { factsOf, findProposal, lockPolicy, type PolicyProposal, saveDecision } from "./store";

/**
 * unknown: not there, or another creditor's. same_person: who proposed cannot decide. changed_meanwhile: the rules are not
 * any more what they were when it was proposed, so that it can only be declined.
 */
export type DecidePolicyError =
  | "not_allowed"
  | "unknown"
  | "same_person"
  | "already_decided"
  | "changed_meanwhile";

type Input = {
  actor: StaffActor;
  proposalId: string;
  decision: "approved" | "declined" | "withdrawn";
  now: Date;
};

/**
 * The second pair of eyes on the creditor's rules: a yes holds from this moment on, for whatever is decided after it; what
 * was agreed before stays. Who proposed may take it back until then. Errors: see DecidePolicyError.
 */
export function decidePolicy(input: Input): Promise<Result<null, DecidePolicyError>> {
  const { actor, proposalId, decision, now } = input;
  const { creditorId, staffId } = actor;
  return transact(async (sender): Promise<Result<null, DecidePolicyError>> => {
    const stored = await lockPolicy(sender, creditorId);
    const proposal = await findProposal(proposalId, sender);
    const refusal = refusalOf(input, proposal);
    if (refusal || !proposal) return err(refusal ?? "unknown");
    const isApproved = decision === "approved";
    const { changes, before } = proposal;
    if (isApproved && !isSame(valuesBefore(stored, changes), before))
      return err("changed_meanwhile");
    const policy = isApproved ? applyPolicyChanges(stored, changes) : null;
    // Impossible values would shut every page of the creditor's: rather nothing is changed.
    if (policy) creditorPolicySchema.parse(policy);
    await saveDecision(
      sender,
      { id: proposalId, creditorId, status: decision, decidedBy: staffId, decidedAt: now, policy },
      auditRow({
        ...{ actor, action: `policy.${decision}` as const, creditorId, now },
        ...{ before: factsOf(before), after: factsOf(changes), details: { proposal: proposalId } },
      }),
    );
    return ok(null);
  });
}

function refusalOf(
  { actor, decision }: Input,
  proposal: PolicyProposal | null,
): DecidePolicyError | null {
  const { creditorId, staffId } = actor;
  if (proposal?.creditorId !== creditorId) return "unknown";
  const isOwn = proposal.proposedBy === staffId;
  if (decision === "withdrawn") {
    if (!isOwn) return "not_allowed";
  } else {
    if (!staffMay(actor, "policy.decide", { creditorId })) return "not_allowed";
    if (isOwn) return "same_person";
  }
  return proposal.status === "proposed" ? null : "already_decided";
}

const isSame = (a: object, b: object): boolean => {
  const textOf = (values: object) => JSON.stringify(Object.entries(values).toSorted());
  return textOf(a) === textOf(b);
};
