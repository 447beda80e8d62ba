import "server-only";
import { transact } from "@/lib/adapters/db/transaction";
import type { StaffActor } from "@/lib/domain/actor/actor";
import { invariant } from "@/lib/domain/invariant";
import type { ChangeWish } from "@/lib/domain/plan/change/wish";
import type { DecisionForm } from "@/lib/domain/plan/decision";
import { err, ok, type Result } from "@/lib/domain/result";
import { auditRow } from "@/lib/services/audit/store";
import { type MakeChangeError, makeChangeWithin } from "@/lib/services/change/make-change";
import { sealForDebtor } from "@/lib/services/debtor/personal-data";
import { type ReadDebtor, readDebtor } from "@/lib/services/debtor/read-debtor";
import { type FileError, theirFile } from "@/lib/services/file/authorise";
import { outboxRow } from "@/lib/services/outbox/store";
import { hadPlan, lockDebtor, type Sender } from "@/lib/services/plan/store";
import { findDecision, lockAskedChange, saveChangeDecision } from "./store";

/** request_missing: a refusal answers somebody who asked. decided_already: what was asked is closed. */
export type DecideChangeError = FileError | MakeChangeError | "request_missing" | "decided_already";

type Input = {
  actor: StaffActor;
  debtorId: string;
  planId: string;
  decision: DecisionForm;
  /** The case in which it was asked; null: spoken about. */
  caseId: string | null;
  /** What an approval changes, as its reader has seen it. */
  change: { wish: ChangeWish; seen: string } | null;
  now: Date;
};

const NOTHING_MORE = {};

/**
 * Answers for a change of a plan that no rule allows. Approved, it is made at once, a version like any other that the
 * person can undo; refused, they read why. The answer closes what was asked; repeating it changes nothing.
 * Errors: see DecideChangeError.
 */
export async function decideChange(input: Input): Promise<Result<null, DecideChangeError>> {
  const { actor, debtorId, planId, decision, caseId, change } = input;
  const file = await theirFile(actor, "plan.decide", debtorId);
  if (!file.ok) return file;
  const isRefused = decision.outcome === "refused";
  if (isRefused ? caseId === null : change === null) return err("request_missing");
  return transact(async (sender): Promise<Result<null, DecideChangeError>> => {
    await lockDebtor(sender, debtorId);
    const known = await findDecision(decision.key, sender);
    if (known) return known.planId === planId ? ok(null) : err("idempotency_conflict");
    return answerWithin(sender, input, isRefused ? null : change);
  });
}

async function answerWithin(
  sender: Sender,
  input: Input,
  change: Input["change"],
): Promise<Result<null, DecideChangeError>> {
  const { debtorId, planId, caseId, now } = input;
  if (!(await hadPlan(sender, debtorId, planId))) return err("plan_unknown");
  if (caseId && !(await lockAskedChange(sender, caseId, debtorId))) return err("decided_already");
  const made = change && (await applied(sender, input, change));
  if (made && !made.ok) return made;
  const debtor = await readDebtor(debtorId, NOTHING_MORE, { sender });
  const { record, news } = answerOf(input, debtor);
  const changeId = made?.value.changeId ?? null;
  const isSaved = await saveChangeDecision(
    sender,
    { ...record, caseId, changeId, decidedAt: now },
    news,
  );
  // Thrown, not answered: a change without its decision must not stay.
  invariant(isSaved, "what was asked was locked before the change was made, and the key is new");
  return ok(null);
}

const applied = (
  sender: Sender,
  { actor, debtorId, planId, decision, now }: Input,
  change: NonNullable<Input["change"]>,
) =>
  makeChangeWithin(sender, {
    ...{ debtor: { actor, debtorId }, planId, ...change, idempotencyKey: decision.key },
    ...{ affordable: null, isDecided: true, now },
  });

function answerOf(input: Input, { record }: ReadDebtor) {
  const { actor, debtorId, planId, decision, caseId, now } = input;
  const { key: id, outcome, reason, words } = decision;
  const { creditorId, creditor } = record;
  const about = { actor, creditorId, debtorId, now };
  const details = { plan: planId, decision: id, reason };
  const isRefused = outcome === "refused";
  return {
    record: {
      ...{ id, debtorId, planId, outcome, reason, decidedBy: actor.staffId },
      wordsSealed: words ? sealForDebtor(record, words) : null,
    },
    news: {
      audit: [
        ...(isRefused ? [auditRow({ ...about, action: "plan.change_refused", details })] : []),
        ...(caseId
          ? [auditRow({ ...about, action: "case.closed", details: { case: caseId } })]
          : []),
      ],
      outbox: isRefused
        ? [
            outboxRow({
              ...{ creditorId, creditorSlug: creditor.slug, type: "plan.change_refused", now },
              data: { id: planId, case: caseId, reason },
            }),
          ]
        : [],
    },
  };
}
