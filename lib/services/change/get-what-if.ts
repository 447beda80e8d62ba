import "server-only";
import { addMoney } from "@/lib/domain/money/add-money";
import { type Currency, money } from "@/lib/domain/money/money";
import { simulate } from "@/lib/domain/plan/change/simulate";
import { trialSchema } from "@/lib/domain/plan/change/trial-schema";
import type { PlanTerms } from "@/lib/domain/plan/terms";
import type { ReadDebtor } from "@/lib/services/debtor/read-debtor";
import type { FormErrors, FormValues } from "@/lib/services/session/draft";
import { type Detour, NO_PLAN, paidOf } from "./change-page";
import { CHANGE_READS, changeablePlanOf } from "./changeable-plan";
import { type Comparison, figuresOf } from "./compare-versions";

/** What this page reads beside the session. */
export const WHAT_IF_PAGE = CHANGE_READS;

export type WhatIfPage = {
  kind: "open";
  currency: Currency;
  terms: PlanTerms;
  payDays: { from: number; to: number };
  values: FormValues;
  errors: FormErrors;
  /** Null before anything was tried, or where it is not possible. */
  comparison: Comparison | null;
};

/** Read model of the simulator: reads, reckons, and changes nothing. */
export function getWhatIf(
  debtor: ReadDebtor<typeof WHAT_IF_PAGE>,
  values: FormValues,
  now: Date,
): WhatIfPage | Detour {
  const changeable = changeablePlanOf(debtor, null, now);
  if (!changeable) return NO_PLAN;
  const { facts } = changeable;
  const { currency } = facts.terms.total;
  const page = {
    ...{
      kind: "open" as const,
      currency,
      terms: facts.terms,
      payDays: facts.limits.payDays,
      values,
    },
  };
  if (!("spread" in values)) return { ...page, errors: {}, comparison: null };
  const trial = trialSchema(currency).safeParse(values);
  if (!trial.success) return { ...page, errors: errorsOf(trial.error.issues), comparison: null };
  const tried = simulate(trial.data, facts);
  if (!tried.ok) return { ...page, errors: { "": tried.error }, comparison: null };
  const paid = paidOf(facts);
  const extra = trial.data.extra ?? money(0n, currency);
  const comparison = {
    before: figuresOf(facts, paid, facts.today),
    after: figuresOf(tried.value, addMoney(paid, extra), facts.today),
    changes: [],
  };
  return { ...page, errors: {}, comparison };
}

const errorsOf = (issues: readonly { path: readonly PropertyKey[]; message: string }[]) =>
  Object.fromEntries(issues.map(({ path, message }) => [path.join("."), message]));
