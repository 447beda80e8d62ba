import "server-only";
import type { StaffActor } from "@/lib/domain/actor/actor";
import { invariant } from "@/lib/domain/invariant";
import { err, ok, type Result } from "@/lib/domain/result";
import { writeOffEventOf } from "@/lib/domain/write-off/status";
import { auditRow } from "@/lib/services/audit/store";
import { requesterOf } from "@/lib/services/refund/authorise";
import { scopeOf, staffMay } from "@/lib/services/staff/may";
import { followWriteOff } from "./follow-write-off";
import { findWriteOffOf, saveWriteOffDecision, type WriteOffRecord } from "./store";

export type DecideWriteOffError = "unknown" | "not_allowed" | "same_person" | "already_decided";

type Input = { actor: StaffActor; writeOffId: string; now: Date };

/**
 * The second pair of eyes on a debt that is to be given up, or on one that is to be owed again: a yes is booked at once.
 * Errors: `unknown` (not there, or another creditor's), `not_allowed` (role), `same_person` (who asked cannot decide),
 * `already_decided`.
 */
export async function decideWriteOff(
  input: Input & { decision: "approved" | "declined" },
): Promise<Result<null, DecideWriteOffError>> {
  const { actor, writeOffId, decision, now } = input;
  const found = await findWriteOffOf(scopeOf(actor), writeOffId);
  if (!found) return err("unknown");
  if (!staffMay(actor, "write_off.decide", found)) return err("not_allowed");
  if (requesterOf(actor) === found.requestedBy) return err("same_person");
  if (!(await end(input, found, decision))) return err("already_decided");
  // Its job is queued; whoever decided sees it done.
  if (decision === "approved") await followWriteOff({ writeOffId, now });
  return ok(null);
}

/** Takes back one's own request that nobody has decided. Errors: `unknown` (also somebody else's), `already_decided`. */
export async function withdrawWriteOff(
  input: Input,
): Promise<Result<null, "unknown" | "already_decided">> {
  const found = await findWriteOffOf(scopeOf(input.actor), input.writeOffId);
  if (found?.requestedBy !== requesterOf(input.actor)) return err("unknown");
  return (await end(input, found, "withdrawn")) ? ok(null) : err("already_decided");
}

function end(
  { actor, writeOffId, now }: Input,
  { creditorId, debtorId }: WriteOffRecord,
  status: "approved" | "declined" | "withdrawn",
): Promise<boolean> {
  invariant(writeOffEventOf("requested", status), "what waits may be decided or withdrawn");
  const details = { writeOff: writeOffId };
  const action = `write_off.${status}` as const;
  const audit = auditRow({ actor, action, creditorId, debtorId, details, now });
  const decision = { id: writeOffId, status, decidedBy: requesterOf(actor), decidedAt: now };
  return saveWriteOffDecision(decision, audit);
}
