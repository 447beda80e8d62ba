import "server-only";
import { type Money, money } from "@/lib/domain/money/money";
import { currencyOf, type PlanRecord } from "./plan-record";

/** What covers a plan's instalments. On its way counts as paying: asking twice would be worse than asking late. */
export const coveredBy = (plan: PlanRecord): Money =>
  money(plan.arrivedMinor + plan.onItsWayMinor, currencyOf(plan));

/** The part of it that has arrived. */
export const arrivedFor = (plan: PlanRecord): Money => money(plan.arrivedMinor, currencyOf(plan));
