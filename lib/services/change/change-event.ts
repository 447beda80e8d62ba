import "server-only";
import { toDecimalString } from "@/lib/domain/money/decimal-string";
import { type OutboxRow, outboxRow } from "@/lib/services/outbox/store";
import type { PlanRecord } from "@/lib/services/plan/plan-record";
import type { PlanVersion } from "./plan-version";

type ToldChange = {
  id: string;
  kind: string;
  number: number | null;
  undoesId: string | null;
  plan: PlanRecord;
  after: PlanVersion;
};

/** What a creditor's systems are told when a plan has changed: the whole schedule as it is now. */
export function changeEvent(
  { id, kind, number, undoesId, plan, after }: ToldChange,
  creditor: { id: string; slug: string },
  now: Date,
): OutboxRow {
  const { total, instalment, frequency, payDay } = after.terms;
  return outboxRow({
    ...{ creditorId: creditor.id, creditorSlug: creditor.slug, type: "plan.changed", now },
    data: {
      ...{ id: plan.id, accountReferences: plan.accountReferences, currency: total.currency },
      change: { id, kind, instalment: number, undoes: undoesId },
      ...{ total: toDecimalString(total), instalment: toDecimalString(instalment) },
      ...{ frequency, payDay },
      instalments: after.instalments.map((each) => ({
        ...{ number: each.number, dueOn: each.dueOn, amount: toDecimalString(each.amount) },
      })),
    },
  });
}
