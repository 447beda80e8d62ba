import "server-only";
import { readPasskeyAnswer, verifyAuthentication } from "@/lib/adapters/webauthn/authentication";
import { err, ok, type Result } from "@/lib/domain/result";
import { auditRow } from "@/lib/services/audit/store";
import { type Asked, askedNow } from "@/lib/services/passkey/challenge";
import { parseAnswer } from "@/lib/services/passkey/parse-answer";
import {
  findStaffPasskey,
  noteStaffPasskeyUse,
  type StaffPasskeyRow,
  stopStaffPasskey,
} from "./store";

export type StaffPasskeyRefusal = "refused" | "stopped";

/**
 * Takes one answer to what was asked: whose passkey it is, and its use noted. One whose counter does not grow has been
 * copied and opens nothing from then on. Errors: `refused` (unknown, removed, not what was asked, not this colleague's),
 * `stopped` (copied).
 */
export async function checkStaffPasskey(input: {
  answer: string;
  asked: Asked;
  /** Where it is known who must answer. */
  staffId?: string;
  now: Date;
}): Promise<Result<StaffPasskeyRow, StaffPasskeyRefusal>> {
  const { asked, now } = input;
  const answer = readPasskeyAnswer(parseAnswer(input.answer));
  const passkey = answer && (await findStaffPasskey(answer.id));
  if (!answer || !passkey) return err("refused");
  const signed = await verifyAuthentication(answer, passkey.publicKey, askedNow(asked, now));
  const isTheirs = input.staffId === undefined || input.staffId === passkey.id;
  if (!signed || !isTheirs) return err("refused");
  const { credentialId, id: staffId, creditorId, teamId, role } = passkey;
  const use = { credentialId, counter: signed.counter, now };
  if (await noteStaffPasskeyUse(use)) return ok(passkey);
  const actor = { kind: "staff", staffId, creditorId, teamId, role } as const;
  const trail = { actor, creditorId, now };
  await stopStaffPasskey(
    credentialId,
    now,
    auditRow({ ...trail, action: "staff.passkey_stopped" }),
  );
  return err("stopped");
}
