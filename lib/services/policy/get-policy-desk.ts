import "server-only";
import { randomUUID } from "node:crypto";
import type { StaffActor } from "@/lib/domain/actor/actor";
import { roleMay } from "@/lib/domain/actor/permission";
import { POLICY_FIELDS, type PolicyField, policyValue } from "@/lib/domain/creditor/policy-change";
import { err, ok, type Result } from "@/lib/domain/result";
import type { StaffMember } from "@/lib/services/staff/current-staff";
import { staffMay } from "@/lib/services/staff/may";
import { findProposals, type PolicyProposal } from "./store";

/** A rule, and what it would be; values as they are stored. */
export type PolicyDiff = { field: PolicyField; before: number | string; after: number | string };

export type ShownProposal = Pick<PolicyProposal, "id" | "status" | "proposedAt"> & {
  diff: PolicyDiff[];
};

export type PolicyDesk = {
  values: Record<PolicyField, number | string>;
  waiting: (ShownProposal & { canDecide: boolean; canWithdraw: boolean }) | null;
  earlier: ShownProposal[];
  mayPropose: boolean;
  /** The form's own key: sent again it proposes once. */
  key: string;
};

/** The creditor's rules in their values, and what is proposed of them. Error: `not_allowed`. */
export async function getPolicyDesk({
  actor,
  creditor,
}: Pick<StaffMember, "actor" | "creditor">): Promise<Result<PolicyDesk, "not_allowed">> {
  if (!staffMay(actor, "policy.read", actor)) return err("not_allowed");
  const proposals = await findProposals(actor.creditorId);
  const waiting = proposals.find(({ status }) => status === "proposed");
  return ok({
    values: Object.fromEntries(
      POLICY_FIELDS.map((field) => [field, policyValue(creditor.policy, field)]),
    ) as PolicyDesk["values"],
    waiting: waiting ? { ...shown(waiting), ...rightsOn(waiting, actor) } : null,
    earlier: proposals.filter(({ status }) => status !== "proposed").map(shown),
    mayPropose: roleMay(actor.role, "policy.propose") && !waiting,
    key: randomUUID(),
  });
}

function rightsOn({ proposedBy }: PolicyProposal, { staffId, role }: StaffActor) {
  const isOwn = proposedBy === staffId;
  return { canWithdraw: isOwn, canDecide: !isOwn && roleMay(role, "policy.decide") };
}

function shown({ id, status, proposedAt, changes, before }: PolicyProposal): ShownProposal {
  const diff = POLICY_FIELDS.flatMap((field) => {
    const [was, is] = [before[field], changes[field]];
    return was === undefined || is === undefined ? [] : [{ field, before: was, after: is }];
  });
  return { id, status, proposedAt, diff };
}
