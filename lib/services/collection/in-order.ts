import "server-only";
import type { CollectionState } from "@/lib/domain/collection/collection-state";
import type { PlanRecord } from "@/lib/services/plan/plan-record";

/** Collections in the order of their instalments' dates: a change of the plan may have given a later number an earlier day. */
export function inOrder(
  states: readonly CollectionState[],
  { instalments }: Pick<PlanRecord, "instalments">,
): CollectionState[] {
  const place = (state: CollectionState) =>
    instalments.findIndex(({ number }) => number === state.number);
  return states.toSorted((a, b) => place(a) - place(b));
}
