// The life of a write-off: a debt, or some of it, that the creditor gives up. A move that is not in this table does not happen.

export const WRITE_OFF_STATUSES = [
  "requested",
  "approved",
  "booked",
  "lapsed",
  "declined",
  "withdrawn",
] as const;
export type WriteOffStatus = (typeof WRITE_OFF_STATUSES)[number];

export type WriteOffEvent = "approved" | "declined" | "withdrawn" | "booked" | "lapsed";

const EDGES: Readonly<
  Record<WriteOffStatus, Readonly<Partial<Record<WriteOffStatus, WriteOffEvent>>>>
> = {
  // Always waits for a second person.
  requested: { approved: "approved", declined: "declined", withdrawn: "withdrawn" },
  // Less was owed by then: nothing is given up that is not there.
  approved: { booked: "booked", lapsed: "lapsed" },
  booked: {},
  lapsed: {},
  declined: {},
  withdrawn: {},
};

/** The event that moves a write-off from one status to another; null where the move is not legal. */
export function writeOffEventOf(from: WriteOffStatus, to: WriteOffStatus): WriteOffEvent | null {
  return EDGES[from][to] ?? null;
}
