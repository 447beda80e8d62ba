// Automatic collection of a plan's instalments. A move that is not in this table does not happen.

export const AUTOPAY_STATUSES = ["off", "active", "paused", "ended"] as const;
export type AutopayStatus = (typeof AUTOPAY_STATUSES)[number];

export type AutopayEvent = "switched_on" | "switched_off" | "paused" | "resumed" | "ended";

const EDGES: Readonly<
  Record<AutopayStatus, Readonly<Partial<Record<AutopayStatus, AutopayEvent>>>>
> = {
  off: { active: "switched_on", ended: "ended" },
  active: { off: "switched_off", paused: "paused", ended: "ended" },
  paused: { off: "switched_off", active: "resumed", ended: "ended" },
  // A late return opens a plan again that had been settled.
  ended: { active: "switched_on" },
};

export function isAutopayStatus(value: string): value is AutopayStatus {
  return AUTOPAY_STATUSES.some((status) => status === value);
}

/** The event that moves autopay from one status to another; null where the move is not legal. */
export function autopayEventOf(from: AutopayStatus, to: AutopayStatus): AutopayEvent | null {
  return EDGES[from][to] ?? null;
}
