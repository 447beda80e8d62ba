// The life of a card or account that is kept for a plan. A move that is not in this table does not happen.

export const METHOD_STATUSES = ["active", "replaced", "unusable", "released"] as const;
export type MethodStatus = (typeof METHOD_STATUSES)[number];

/** Replaced by another one; unusable because bank or card network said so; released by the person. */
const EDGES: Readonly<Record<MethodStatus, readonly MethodStatus[]>> = {
  active: ["replaced", "unusable", "released"],
  unusable: ["replaced", "released"],
  replaced: [],
  released: [],
};

/** Statuses from which a kept method may move to this one. */
export const methodStatusesBefore = (to: MethodStatus): MethodStatus[] =>
  METHOD_STATUSES.filter((from) => EDGES[from].includes(to));
