import "server-only";
import { dateOf } from "@/lib/adapters/db/calendar-column";
import { invariant } from "@/lib/domain/invariant";
import { toDecimalString } from "@/lib/domain/money/decimal-string";
import { isCurrency, money } from "@/lib/domain/money/money";
import type { EventType } from "@/lib/services/outbox/event-type";
import { type OutboxRow, outboxRow } from "@/lib/services/outbox/store";
import type { PlanRecord } from "./store";

/** What a creditor's systems are told of a plan (R124-5 CPCE: also of what is only proposed). */
export function planEvent(input: {
  type: Extract<EventType, `plan.${string}`>;
  plan: PlanRecord;
  creditorSlug: string;
  /** Why a person is asked, where one is. */
  reasons?: readonly string[];
  now: Date;
}): OutboxRow {
  const { type, plan, creditorSlug, reasons, now } = input;
  const { id, creditorId, currency, frequency, payDay, instalments, accounts } = plan;
  invariant(isCurrency(currency), "a plan's currency is one of ours");
  return outboxRow({
    ...{ creditorId, creditorSlug, type, now },
    data: {
      ...{ id, currency, frequency, payDay },
      accountReferences: accounts.map(({ account }) => account.reference),
      total: toDecimalString(money(plan.totalMinor, currency)),
      instalment: toDecimalString(money(plan.instalmentMinor, currency)),
      instalmentCount: instalments.length,
      firstOn: dateOf(plan.firstOn),
      ...(reasons ? { reasons } : {}),
    },
  });
}
