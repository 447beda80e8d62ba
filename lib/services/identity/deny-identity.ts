import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { linkState } from "@/lib/domain/link/state";
import { err, ok, type Result } from "@/lib/domain/result";
import { CASE_REASONS } from "@/lib/domain/support/reasons";
import { findLink } from "@/lib/services/link/find-link";
import { recordWrongPerson } from "./store";

export const notMeReasonSchema = z.enum(CASE_REASONS.wrong_person);
export type NotMeReason = z.infer<typeof notMeReasonSchema>;

/**
 * "This isn't me", after a reason and a second confirmation: outreach stops at once, the
 * debtor's links are revoked, nothing is collected any more, and the file goes to a person. Saying it twice changes
 * nothing more.
 * Errors: `unknown_link` (also expired or revoked: such a link decides nothing any more).
 */
export async function denyIdentity(input: {
  token: string;
  reason: NotMeReason;
  now: Date;
}): Promise<Result<{ creditorSlug: string }, "unknown_link">> {
  const link = await findLink(input.token);
  const state = link ? linkState(link, input.now) : "unknown";
  if (!link || state === "expired" || state === "revoked") return err("unknown_link");
  if (link.outreachStoppedAt === null) {
    await recordWrongPerson({
      caseId: randomUUID(),
      linkId: link.id,
      debtorId: link.debtorId,
      creditorId: link.creditorId,
      creditorSlug: link.creditor.slug,
      reason: input.reason,
      at: input.now,
    });
  }
  return ok({ creditorSlug: link.creditor.slug });
}
