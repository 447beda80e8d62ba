// The life of a shared screen. A move that is not in this table does not happen.

/** Offered by an agent; consented to by the person; live once an agent looks; ended, for good. */
export const COBROWSE_STATUSES = ["offered", "consented", "live", "ended"] as const;
export type CobrowseStatus = (typeof COBROWSE_STATUSES)[number];

/** Why it ended: the person's tap, nothing happened, their session is over, time ran out, the agent left, or took it back. */
export const END_REASONS = [
  "stopped",
  "idle",
  "sign_out",
  "expired",
  "agent_left",
  "revoked",
] as const;
export type EndReason = (typeof END_REASONS)[number];

export type CobrowseEvent = "consented" | "joined" | "ended";

const EDGES: Readonly<
  Record<CobrowseStatus, Readonly<Partial<Record<CobrowseStatus, CobrowseEvent>>>>
> = {
  offered: { consented: "consented", ended: "ended" },
  consented: { live: "joined", ended: "ended" },
  live: { ended: "ended" },
  ended: {},
};

/** The statuses from which an event may happen: what a statement that writes it asks for. */
export const statusesBefore = (event: CobrowseEvent): CobrowseStatus[] =>
  COBROWSE_STATUSES.filter((status) => Object.values(EDGES[status]).includes(event));
