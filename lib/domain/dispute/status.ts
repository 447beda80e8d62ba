// The life of a dispute. A move that is not in this table does not happen.

export const DISPUTE_STATUSES = ["open", "won", "lost"] as const;
export type DisputeStatus = (typeof DISPUTE_STATUSES)[number];

const EDGES: Readonly<Record<DisputeStatus, readonly DisputeStatus[]>> = {
  // Those of SEPA debits are lost from the first moment: the payer's bank needs no reason.
  open: ["won", "lost"],
  won: [],
  lost: [],
};

export function isDisputeStatus(value: string): value is DisputeStatus {
  return DISPUTE_STATUSES.some((status) => status === value);
}

export function canDisputeMove(from: DisputeStatus, to: DisputeStatus): boolean {
  return EDGES[from].includes(to);
}
