import "server-only";
import { z } from "zod";
import { refuseImpersonator } from "@/lib/domain/actor/impersonator";
import { gestureSchema, isProposal } from "@/lib/domain/cobrowse/gesture";
import { err, ok, type Result } from "@/lib/domain/result";
import { auditRow } from "@/lib/services/audit/store";
import { openForDebtor, sealForDebtor } from "@/lib/services/debtor/personal-data";
import type { SessionDebtor } from "@/lib/services/session/session-debtor";
import type { SCREEN_POST } from "./append-screen";
import { findEvents, saveAnswer } from "./store";

const answerSchema = z.object({ id: z.string().regex(/^\d{1,18}$/), isAccepted: z.boolean() });

/**
 * The person took what the agent proposed, or did not; their page has done it by itself. Once for each proposal. Errors:
 * `malformed`, `unknown` (no such proposal, or answered before), `ended`.
 */
export async function answerProposal(input: {
  debtor: SessionDebtor<typeof SCREEN_POST>;
  posted: unknown;
  now: Date;
}): Promise<Result<null, "malformed" | "unknown" | "ended">> {
  refuseImpersonator(input.debtor);
  const { debtor, posted, now } = input;
  const answer = answerSchema.safeParse(posted);
  if (!answer.success) return err("malformed");
  const { screen } = debtor.read;
  if (!screen) return err("ended");
  const sequence = BigInt(answer.data.id);
  const { isAccepted } = answer.data;
  const [row] = await findEvents(screen.id, sequence - 1n, ["gesture"], 1);
  const gesture = row && openForDebtor(debtor.record, row.bodySealed, gestureSchema);
  if (row?.sequence !== sequence || !gesture || !isProposal(gesture)) return err("unknown");
  const proposed =
    gesture.kind === "suggest" ? { path: gesture.path, field: gesture.field } : pathOf(gesture);
  const details = { cobrowse: screen.id, kind: gesture.kind, accepted: isAccepted, ...proposed };
  const audit = auditRow({ actor: debtor.actor, action: "cobrowse.answered", details, now });
  const body = sealForDebtor(debtor.record, { kind: gesture.kind, id: answer.data.id, isAccepted });
  const isSaved = await saveAnswer(screen.id, sequence, body, now, audit);
  return isSaved ? ok(null) : err("unknown");
}

const pathOf = (gesture: z.output<typeof gestureSchema>) =>
  gesture.kind === "go" ? { path: gesture.path } : {};
