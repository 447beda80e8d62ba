import "server-only";
import { randomUUID } from "node:crypto";
import { err, ok, type Result } from "@/lib/domain/result";
import { auditRow } from "@/lib/services/audit/store";
import { sealForDebtor } from "@/lib/services/debtor/personal-data";
import type { StaffMember } from "@/lib/services/staff/current-staff";
import { firstNameOf } from "@/lib/services/staff/first-name";
import { scopeOf, staffMay } from "@/lib/services/staff/may";
import { insertShare } from "../store";
import { waitingEndsAt } from "../times";
import { findDebtorToAsk } from "./store";

/**
 * Asks a person, in their journey, whether they want to show their screen. Errors: `unknown_file` (none that the agent may
 * see).
 */
export async function offerShare(input: {
  member: StaffMember;
  debtorId: string;
  now: Date;
}): Promise<Result<{ id: string }, "unknown_file">> {
  const { member, debtorId, now } = input;
  const { actor, name } = member;
  const debtor = await findDebtorToAsk(scopeOf(actor), debtorId);
  const { creditorId } = actor;
  const mayAsk = debtor && staffMay(actor, "cobrowse.join", { creditorId, teamId: debtor.teamId });
  if (!mayAsk) return err("unknown_file");
  const id = randomUUID();
  const details = { cobrowse: id };
  const audit = auditRow({ actor, action: "cobrowse.offered", creditorId, debtorId, details, now });
  await insertShare(
    {
      ...{ id, creditorId, debtorId, sessionId: null, status: "offered", code: null },
      agent: { staffId: actor.staffId, nameSealed: sealForDebtor(debtor, firstNameOf(name)) },
      ...{ keepsRecording: false, createdAt: now, waitsUntil: waitingEndsAt(now), endsAt: null },
    },
    audit,
  );
  return ok({ id });
}
