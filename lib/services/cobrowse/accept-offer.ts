import "server-only";
import { z } from "zod";
import { refuseImpersonator } from "@/lib/domain/actor/impersonator";
import { err, ok, type Result } from "@/lib/domain/result";
import { auditRow } from "@/lib/services/audit/store";
import type { SessionDebtor } from "@/lib/services/session/session-debtor";
import { saveConsent } from "./store";
import { shareEndsAt, waitingEndsAt } from "./times";

/** The person agrees to show their screen to the agent who asked. Errors: `offer_over` (taken back, or ten minutes old). */
export async function acceptOffer(input: {
  debtor: SessionDebtor;
  id: string;
  wantsRecording: boolean;
  now: Date;
}): Promise<Result<null, "offer_over">> {
  refuseImpersonator(input.debtor);
  const { debtor, id, wantsRecording, now } = input;
  if (!z.uuid().safeParse(id).success) return err("offer_over");
  const { actor, creditor } = debtor;
  const keepsRecording = wantsRecording && creditor.policy.cobrowse.keepsRecordings;
  const details = { cobrowse: id, recording: keepsRecording };
  const audit = auditRow({ actor, action: "cobrowse.consented", details, now });
  const times = { now, endsAt: shareEndsAt(now), waitsUntil: waitingEndsAt(now) };
  const isSaved = await saveConsent({ ...actor, id, keepsRecording, ...times }, audit);
  return isSaved ? ok(null) : err("offer_over");
}
