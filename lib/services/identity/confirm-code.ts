import "server-only";
import { timingSafeEqual } from "node:crypto";
import type { DebtorActor } from "@/lib/domain/actor/actor";
import { refuseImpersonator } from "@/lib/domain/actor/impersonator";
import { normaliseDigits } from "@/lib/domain/identity/normalise";
import { err, ok, type Result } from "@/lib/domain/result";
import { auditRow } from "@/lib/services/audit/store";
import { saveElevated, takeCodeAttempt } from "@/lib/services/one-time-code/store";
import { codeHash } from "./send-code";

export const CODE_SHAPE = /^\d{6}$/;
export const CODE_ATTEMPTS_MAX = 5;

/**
 * Confirms a one-time code: earlier budgets and contact details may then be shown in this session.
 * Errors: `missing` (not six digits, costs no attempt), `incorrect`, `expired` (10 minutes, 5 tries).
 */
export async function confirmCode(input: {
  actor: DebtorActor;
  code: string;
  now: Date;
}): Promise<Result<null, "missing" | "incorrect" | "expired">> {
  refuseImpersonator(input);
  const { actor, now } = input;
  const { sessionId } = actor;
  const typed = normaliseDigits(input.code);
  if (!CODE_SHAPE.test(typed)) return err("missing");
  const code = await takeCodeAttempt(sessionId, "elevation", CODE_ATTEMPTS_MAX, now);
  if (!code) return err("expired");
  if (!timingSafeEqual(codeHash(sessionId, typed), code.codeHash)) return err("incorrect");
  const audit = auditRow({ actor, action: "code.confirmed", now });
  await saveElevated({ codeId: code.id, sessionId, now, audit });
  return ok(null);
}
