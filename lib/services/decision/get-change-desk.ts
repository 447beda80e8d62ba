import "server-only";
import { randomUUID } from "node:crypto";
import type { Currency } from "@/lib/domain/money/money";
import { beyondRules } from "@/lib/domain/plan/change/beyond-rules";
import { changePlan } from "@/lib/domain/plan/change/change-plan";
import type { ChangeKind, ChangeRefusal } from "@/lib/domain/plan/change/wish";
import type { PlanTerms } from "@/lib/domain/plan/terms";
import { err, ok, type Result } from "@/lib/domain/result";
import { paidOf } from "@/lib/services/change/change-page";
import {
  CHANGE_READS,
  type ChangeablePlan,
  changeablePlanOf,
} from "@/lib/services/change/changeable-plan";
import { type Comparison, compareVersions } from "@/lib/services/change/compare-versions";
import { type InstalmentChoice, instalmentChoices } from "@/lib/services/change/instalment-choices";
import { seenOf } from "@/lib/services/change/plan-version";
import { readChangeWish } from "@/lib/services/change/read-change-wish";
import { readDebtor } from "@/lib/services/debtor/read-debtor";
import { type FileError, theirFile } from "@/lib/services/file/authorise";
import type { FormErrors, FormValues } from "@/lib/services/session/draft";
import type { StaffMember } from "@/lib/services/staff/current-staff";
import { scopeOf } from "@/lib/services/staff/may";
import { findAskedChanges } from "@/lib/services/support/case-store";
import { type ShownCase, toShownCase } from "@/lib/services/support/shown-case";

/** What a colleague changes for a person; money paid early is the person's own affair. */
export const DECIDED_KINDS = ["move", "skip", "rhythm", "amount"] as const satisfies ChangeKind[];
export type DecidedKind = (typeof DECIDED_KINDS)[number];

export type ChangeDeskPreview = {
  seen: string;
  /** The decision's own key: sent again it changes nothing. */
  key: string;
  comparison: Comparison;
  /** Which of the creditor's own rules it goes beyond; null where the person could have done it alone. */
  beyond: ChangeRefusal | null;
};

export type ChangeDesk = {
  planId: string;
  kind: DecidedKind;
  currency: Currency;
  terms: PlanTerms;
  instalments: InstalmentChoice[];
  /** What was asked and not answered, the oldest first, and which of it this is about. */
  requests: ShownCase[];
  asked: ShownCase | null;
  values: FormValues;
  errors: FormErrors;
  preview: ChangeDeskPreview | null;
  /** Of the refusal's form. */
  key: string;
};

/** Read model of a change that a colleague decides: its fields come from the address. Errors: FileError, `no_plan`. */
export async function getChangeDesk(input: {
  member: StaffMember;
  debtorId: string;
  values: FormValues;
  now: Date;
}): Promise<Result<ChangeDesk, FileError | "no_plan">> {
  const { member, debtorId, values, now } = input;
  const { actor } = member;
  const own = await theirFile(actor, "plan.decide", debtorId);
  if (!own.ok) return own;
  const changeable = changeablePlanOf(await readDebtor(debtorId, CHANGE_READS), null, now);
  if (!changeable) return err("no_plan");
  const { facts, collection } = changeable;
  const requests = (await findAskedChanges(scopeOf(actor), debtorId)).map(toShownCase);
  const kind = DECIDED_KINDS.find((known) => known === values.kind) ?? "move";
  return ok({
    ...{ planId: collection.plan.id, kind, requests, values, key: randomUUID() },
    ...{ terms: facts.terms, currency: facts.terms.total.currency },
    instalments: instalmentChoices(kind, beyondRules(facts)).filter(({ refusal }) => !refusal),
    asked: requests.find(({ id }) => id === values.case) ?? requests[0] ?? null,
    ...outcomeOf(kind, values, changeable),
  });
}

function outcomeOf(
  kind: DecidedKind,
  values: FormValues,
  { facts }: ChangeablePlan,
): Pick<ChangeDesk, "errors" | "preview"> {
  const wish = readChangeWish(kind, values, facts.terms.total.currency);
  if (wish === null) return { errors: {}, preview: null };
  if (!wish.ok) return { errors: wish.error, preview: null };
  const changed = changePlan(wish.value, beyondRules(facts));
  if (!changed.ok) return { errors: { "": changed.error }, preview: null };
  const alone = changePlan(wish.value, facts);
  return {
    errors: {},
    preview: {
      ...{ seen: seenOf(facts, changed.value), key: randomUUID() },
      comparison: compareVersions(facts, changed.value, paidOf(facts), facts.today),
      beyond: alone.ok ? null : alone.error,
    },
  };
}
