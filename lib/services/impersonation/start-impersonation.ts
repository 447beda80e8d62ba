import "server-only";
import { randomUUID } from "node:crypto";
import type { ImpersonationClaims } from "@/lib/adapters/crypto/impersonation-token";
import { VIEW_MINUTES_MAX } from "@/lib/domain/impersonation/limits";
import { isReason } from "@/lib/domain/impersonation/reason";
import { err, ok, type Result } from "@/lib/domain/result";
import { auditRow } from "@/lib/services/audit/store";
import { type FileError, theirFile } from "@/lib/services/file/authorise";
import type { StaffMember } from "@/lib/services/staff/current-staff";
import { insertView } from "./store";

export type StartedView = { claims: ImpersonationClaims; endsAt: Date };

/**
 * A colleague begins to see a person's pages as they do: with a reason, for 15 minutes, one file at a time, and no longer than
 * they are at work themselves. Errors: FileError; `reason_missing` (none of those that the person can read).
 */
export async function startImpersonation(input: {
  member: Pick<StaffMember, "actor" | "sessionId">;
  debtorId: string;
  reason: unknown;
  now: Date;
}): Promise<Result<StartedView, FileError | "reason_missing">> {
  const { member, debtorId, reason, now } = input;
  const { actor, sessionId } = member;
  const file = await theirFile(actor, "impersonation.start", debtorId);
  if (!file.ok) return file;
  if (!isReason(reason)) return err("reason_missing");
  const impersonationId = randomUUID();
  const { creditorId } = file.value;
  const { staffId } = actor;
  const endsAt = new Date(now.getTime() + VIEW_MINUTES_MAX * 60_000);
  const details = { impersonation: impersonationId, reason, endsAt: endsAt.toISOString() };
  const about = { creditorId, debtorId, onBehalfOf: debtorId };
  await insertView(
    {
      ...{ id: impersonationId, creditorId, debtorId, staffId, staffSessionId: sessionId, reason },
      ...{ startedAt: now, endsAt },
    },
    auditRow({ actor, action: "impersonation.started", ...about, details, now }),
  );
  return ok({ claims: { impersonationId, staffId, debtorId }, endsAt });
}
