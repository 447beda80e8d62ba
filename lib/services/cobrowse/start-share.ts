import "server-only";
import { randomUUID } from "node:crypto";
import { lookupHash } from "@/lib/adapters/crypto/lookup";
import { randomCode } from "@/lib/adapters/crypto/random-code";
import { transact } from "@/lib/adapters/db/transaction";
import { isWithinLimit } from "@/lib/adapters/rate-limit/consume";
import { refuseImpersonator } from "@/lib/domain/actor/impersonator";
import { CODE_DIGITS } from "@/lib/domain/cobrowse/code";
import { invariant } from "@/lib/domain/invariant";
import { err, ok, type Result } from "@/lib/domain/result";
import { auditRow } from "@/lib/services/audit/store";
import { sealForDebtor } from "@/lib/services/debtor/personal-data";
import type { SessionDebtor } from "@/lib/services/session/session-debtor";
import { endOwnShares, insertShare } from "./store";
import { shareEndsAt, waitingEndsAt } from "./times";

/** By which an agent of that creditor finds the share of a code; the code is worth nothing to another's. */
export const shareCodeHash = (creditorId: string, code: string) =>
  lookupHash("cobrowse-code", `${creditorId}\n${code}`);

/** A million codes, and few that wait: it is all but never the second. */
const DRAWS_MAX = 5;

/**
 * The person agrees to show their screen to whom they give the code. What they showed or were offered before ends with it.
 * Errors: `too_many` (10 codes an hour).
 */
export async function startShare(input: {
  debtor: SessionDebtor;
  /** Their own wish; kept only where the creditor keeps recordings at all. */
  wantsRecording: boolean;
  now: Date;
}): Promise<Result<{ id: string; code: string }, "too_many">> {
  refuseImpersonator(input.debtor);
  const { debtor, wantsRecording, now } = input;
  const { actor, creditor } = debtor;
  if (!(await isWithinLimit("shareByDebtor", actor.debtorId))) return err("too_many");
  const keepsRecording = wantsRecording && creditor.policy.cobrowse.keepsRecordings;
  const id = randomUUID();
  const details = { cobrowse: id, recording: keepsRecording };
  const audit = auditRow({ actor, action: "cobrowse.consented", details, now });
  for (let draw = 0; draw < DRAWS_MAX; draw += 1) {
    const code = randomCode(CODE_DIGITS);
    const hash = shareCodeHash(actor.creditorId, code);
    const isMade = await transact(async (sender) => {
      await endOwnShares(actor, now, sender);
      return insertShare(
        {
          ...{ id, creditorId: actor.creditorId, debtorId: actor.debtorId },
          ...{ sessionId: actor.sessionId, agent: null, status: "consented", keepsRecording },
          code: { hash, sealed: sealForDebtor(debtor.record, code) },
          ...{ createdAt: now, waitsUntil: waitingEndsAt(now), endsAt: shareEndsAt(now) },
        },
        audit,
        sender,
      );
    });
    if (isMade) return ok({ id, code });
  }
  invariant(false, "one of five codes is free");
}
