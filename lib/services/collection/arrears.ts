import "server-only";
import type { CollectionState } from "@/lib/domain/collection/collection-state";
import { isPositive } from "@/lib/domain/money/money";
import type { CollectionFile } from "./collection-file";

/**
 * What was missed while nothing was collected, as it is to be kept when that begins again: it is not taken by surprise,
 * the person decides how to pay it.
 */
export function arrearsOf({ progress, states, file }: CollectionFile): CollectionState[] {
  return progress.instalments
    .filter(({ dueOn, left }) => dueOn < file.today && isPositive(left))
    .flatMap(({ number }): CollectionState[] => {
      const state = states.find((known) => known.number === number);
      const rest = { number, nextAttemptOn: null, reason: null };
      if (!state) return [{ ...rest, status: "unresolved", attempts: 0 }];
      return state.status === "retrying" ? [{ ...state, ...rest, status: "unresolved" }] : [];
    });
}
