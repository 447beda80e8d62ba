import "server-only";
import type { DebtorActor } from "@/lib/domain/actor/actor";
import { refuseImpersonator } from "@/lib/domain/actor/impersonator";
import type { Result } from "@/lib/domain/result";
import { checkPasskey, type PasskeyOwner, type PasskeyRefusal } from "./check-passkey";

/** What a one-time code does, by passkey: earlier budgets and contact details may be shown, for some minutes also changed. */
export function confirmByPasskey(input: {
  actor: DebtorActor;
  answer: string;
  now: Date;
}): Promise<Result<PasskeyOwner, PasskeyRefusal>> {
  refuseImpersonator(input);
  const { actor, answer, now } = input;
  const { debtorId, sessionId } = actor;
  return checkPasskey({ answer, asked: { purpose: "confirm", sessionId }, debtorId, now });
}
