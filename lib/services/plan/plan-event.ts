import "server-only";
import { toDecimalString } from "@/lib/domain/money/decimal-string";
import type { PlanTerms } from "@/lib/domain/plan/terms";
import type { EventType } from "@/lib/services/outbox/event-type";
import { type OutboxRow, outboxRow } from "@/lib/services/outbox/store";

/** A plan as events tell it. */
export type ToldPlan = {
  id: string;
  terms: PlanTerms;
  instalmentCount: number;
  accountReferences: readonly string[];
};

/** What a creditor's systems are told of a plan (R124-5 CPCE: also of what is only proposed). */
export function planEvent(input: {
  type: Extract<EventType, `plan.${string}`>;
  plan: ToldPlan;
  creditor: { id: string; slug: string };
  /** Why a person is asked, where one is. */
  reasons?: readonly string[];
  now: Date;
}): OutboxRow {
  const { type, plan, creditor, reasons, now } = input;
  const { id, terms, instalmentCount, accountReferences } = plan;
  const { total, instalment, frequency, payDay, firstOn } = terms;
  return outboxRow({
    ...{ creditorId: creditor.id, creditorSlug: creditor.slug, type, now },
    data: {
      ...{ id, currency: total.currency, frequency, payDay, accountReferences },
      total: toDecimalString(total),
      instalment: toDecimalString(instalment),
      ...{ instalmentCount, firstOn },
      ...(reasons ? { reasons } : {}),
    },
  });
}
