import "server-only";
import { transact } from "@/lib/adapters/db/transaction";
import type { StaffActor } from "@/lib/domain/actor/actor";
import { creditorPolicySchema } from "@/lib/domain/creditor/policy";
import {
  type PolicyChanges,
  type PolicyField,
  policyValue,
  readPolicyChanges,
} from "@/lib/domain/creditor/policy-change";
import type { Currency } from "@/lib/domain/money/money";
import { err, ok, type Result } from "@/lib/domain/result";
import { auditRow } from "@/lib/services/audit/store";
import { staffMay } from "@/lib/services/staff/may";
import { factsOf, findProposal, findProposals, lockPolicy, saveProposal } from "./store";

/** Errors by field; "" for the proposal as a whole: `not_allowed`, `proposal_waiting`, `nothing_changed`. */
export type ProposePolicyErrors = Record<string, string>;

/** Proposes other values for some of the creditor's rules; a second person decides. The key proposes once. */
export function proposePolicy(input: {
  actor: StaffActor;
  key: string;
  typed: Readonly<Partial<Record<PolicyField, string>>>;
  currency: Currency;
  now: Date;
}): Promise<Result<null, ProposePolicyErrors>> {
  const { actor, key, typed, currency, now } = input;
  const { creditorId, staffId } = actor;
  return transact(async (sender): Promise<Result<null, ProposePolicyErrors>> => {
    if (!staffMay(actor, "policy.propose", { creditorId })) return err({ "": "not_allowed" });
    const stored = await lockPolicy(sender, creditorId);
    const known = await findProposal(key, sender);
    if (known) return known.creditorId === creditorId ? ok(null) : err({ "": "not_allowed" });
    const [last] = await findProposals(creditorId, sender);
    if (last?.status === "proposed") return err({ "": "proposal_waiting" });
    const changes = readPolicyChanges(stored, typed, currency);
    if (!changes.ok) return changes;
    const before = valuesBefore(stored, changes.value);
    const facts = { before: factsOf(before), after: factsOf(changes.value) };
    const audit = auditRow({
      ...{ actor, action: "policy.proposed", creditorId, now, ...facts },
      details: { proposal: key },
    });
    const proposal = { id: key, creditorId, changes: changes.value, before };
    await saveProposal(sender, { ...proposal, proposedBy: staffId, proposedAt: now }, audit);
    return ok(null);
  });
}

/** What stands in the policy where something is to change. */
export function valuesBefore(
  stored: Readonly<Record<string, unknown>>,
  changes: PolicyChanges,
): PolicyChanges {
  const policy = creditorPolicySchema.parse(stored);
  const fields = Object.keys(changes) as PolicyField[];
  return Object.fromEntries(fields.map((field) => [field, policyValue(policy, field)]));
}
