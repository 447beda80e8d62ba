import "server-only";
import { randomUUID } from "node:crypto";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { Currency, Money } from "@/lib/domain/money/money";
import { changePlan } from "@/lib/domain/plan/change/change-plan";
import type { ChangedPlan } from "@/lib/domain/plan/change/facts";
import { earlyMoney } from "@/lib/domain/plan/change/spread-early-money";
import { undoableUntil } from "@/lib/domain/plan/change/undo";
import type { ChangeKind, ChangeRefusal } from "@/lib/domain/plan/change/wish";
import type { PlanTerms } from "@/lib/domain/plan/terms";
import type { FormErrors, FormValues } from "@/lib/services/session/draft";
import { type ChangeReader, changeableBy, type Detour, NO_PLAN, paidOf } from "./change-page";
import type { ChangeablePlan } from "./changeable-plan";
import { type Comparison, compareVersions } from "./compare-versions";
import { type RuleFigures, refusalOf } from "./get-change-menu";
import { type InstalmentChoice, instalmentChoices, moveDays } from "./instalment-choices";
import { seenOf } from "./plan-version";
import { readChangeWish } from "./read-change-wish";

/** What a wish would do, to be confirmed as it is shown. */
export type ChangePreview = {
  seen: string;
  /** The form's own key: sent again it changes nothing. */
  idempotencyKey: string;
  comparison: Comparison;
  /** Until when it can be undone. */
  undoUntil: CalendarDate | null;
};

export type ChangeForm = {
  kind: "open";
  change: ChangeKind;
  planId: string;
  /** Why there is nothing to fill in; null where there is. */
  refusal: ChangeRefusal | "plan_held" | null;
  rules: RuleFigures;
  currency: Currency;
  terms: PlanTerms;
  payDays: { from: number; to: number };
  /** For moving and skipping: the instalments that are still to be paid. */
  instalments: InstalmentChoice[];
  /** For moving one of them: the days that are free for it. */
  days: CalendarDate[];
  /** Paid for dates that are still ahead; null where nothing is. */
  early: Money | null;
  /** What the newer budget advises each month; null where there is none. */
  affordable: Money | null;
  values: FormValues;
  errors: FormErrors;
  preview: ChangePreview | null;
};

/** Read model of one kind of change: its fields come from the address, so that it works as a plain GET form. */
export function getChangeForm(input: {
  debtor: ChangeReader;
  change: ChangeKind;
  /** The query; without the fields of the form before they were sent. */
  values: FormValues;
  now: Date;
}): ChangeForm | Detour {
  const { debtor, change, values, now } = input;
  const changeable = changeableBy(debtor, now);
  if (!changeable) return NO_PLAN;
  const { facts, collection, isHeld } = changeable;
  const early = earlyMoney(facts);
  const refusal = isHeld ? "plan_held" : refusalOf(change, facts);
  return {
    ...{ kind: "open", change, planId: collection.plan.id, refusal, values },
    ...{ rules: debtor.creditor.policy.change, terms: facts.terms, payDays: facts.limits.payDays },
    ...{ currency: facts.terms.total.currency, affordable: facts.affordable },
    early: early.ok ? early.value : null,
    instalments: instalmentChoices(change, facts),
    days: change === "move" ? moveDays(values.number, facts) : [],
    ...(refusal === null ? outcomeOf(change, values, changeable) : { errors: {}, preview: null }),
  };
}

function outcomeOf(
  change: ChangeKind,
  values: FormValues,
  changeable: ChangeablePlan,
): Pick<ChangeForm, "errors" | "preview"> {
  const { facts } = changeable;
  const wish = readChangeWish(change, values, facts.terms.total.currency);
  if (wish === null) return { errors: {}, preview: null };
  if (!wish.ok) return { errors: wish.error, preview: null };
  const changed = changePlan(wish.value, facts);
  if (!changed.ok) return { errors: { "": changed.error }, preview: null };
  return { errors: {}, preview: previewOf(change, changed.value, changeable) };
}

function previewOf(
  change: ChangeKind,
  changed: ChangedPlan,
  { facts }: ChangeablePlan,
): ChangePreview {
  const early = change === "extra" ? changed.number : null;
  const schedules = { before: facts.instalments, after: changed.instalments, early };
  return {
    ...{ seen: seenOf(facts, changed), idempotencyKey: randomUUID() },
    comparison: compareVersions(facts, changed, paidOf(facts), facts.today),
    undoUntil: undoableUntil(schedules, facts),
  };
}
