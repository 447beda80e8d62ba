import "server-only";
import { timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { randomCode } from "@/lib/adapters/crypto/random-code";
import { letWrite } from "@/lib/adapters/db/read-only";
import { isWithinLimit } from "@/lib/adapters/rate-limit/consume";
import { refuseImpersonator } from "@/lib/domain/actor/impersonator";
import { CODE_DIGITS, readFillInCode } from "@/lib/domain/impersonation/fill-in";
import { CODE_TRIES_MAX } from "@/lib/domain/impersonation/limits";
import { err, ok, type Result } from "@/lib/domain/result";
import { auditRow } from "@/lib/services/audit/store";
import { openForDebtor, sealForDebtor } from "@/lib/services/debtor/personal-data";
import type { SessionDebtor } from "@/lib/services/session/session-debtor";
import type { View } from "./current-view";
import { saveAsked, saveMove, takeCodeTry } from "./store";
import { viewTrail } from "./view-trail";

/** The colleague asks to fill in what the person says; they see it on their pages, with a code. Nothing where it was asked before. */
export async function askToFillIn(view: View, now: Date): Promise<void> {
  const codeSealed = sealForDebtor(view.debtor, randomCode(CODE_DIGITS));
  const audit = viewTrail(view, "impersonation.help_asked", now);
  await letWrite(() => saveAsked(view.id, codeSealed, now, audit));
}

/**
 * code_wrong: another one was read out. code_over: five were wrong, or ten within an hour over all views of this person, or
 * there is nothing to agree to any more.
 */
export type ConfirmError = "code_wrong" | "code_over";

/** The code that the person read out: they agree by telling it. Errors: see ConfirmError. */
export function confirmFillIn(
  view: View,
  typed: string,
  now: Date,
): Promise<Result<null, ConfirmError>> {
  return letWrite(async () => {
    if (!(await isWithinLimit("helpCodeByDebtor", view.debtorId))) return err("code_over");
    const sealed = await takeCodeTry(view.id, now, CODE_TRIES_MAX);
    if (!sealed) return err("code_over");
    const code = openForDebtor(view.debtor, sealed, z.string());
    if (!isSame(readFillInCode(typed), code)) return err("code_wrong");
    const audit = viewTrail(view, "impersonation.help_agreed", now, { by: "code" });
    const isAgreed = await saveMove("agree", { id: view.id, debtorId: view.debtorId, now }, audit);
    return isAgreed ? ok(null) : err("code_over");
  });
}

const isSame = (typed: string | null, code: string): boolean =>
  typed?.length === code.length && timingSafeEqual(Buffer.from(typed), Buffer.from(code));

const WORDS = {
  agree: "impersonation.help_agreed",
  refuse: "impersonation.help_declined",
  withdraw: "impersonation.help_withdrawn",
} as const;

/** The person's own word, by a tap. From a "no" on nothing more is filled in. Errors: `over` (nothing stands that it answers). */
export async function answerFillIn(input: {
  debtor: SessionDebtor;
  answer: keyof typeof WORDS;
  id: string;
  now: Date;
}): Promise<Result<null, "over">> {
  refuseImpersonator(input.debtor);
  const { debtor, answer, id, now } = input;
  if (!z.uuid().safeParse(id).success) return err("over");
  const { actor, debtorId } = debtor;
  const details = { impersonation: id, by: "tap" };
  const audit = auditRow({ actor, action: WORDS[answer], details, now });
  return (await saveMove(answer, { id, debtorId, now }, audit)) ? ok(null) : err("over");
}
