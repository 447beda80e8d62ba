/** open: nothing to say. ending: the person is warned and can stay. ended: what is sent now is kept, then identity is asked. */
export type SessionPhase = "open" | "ending" | "ended";

/** WCAG 2.2.1 asks for 20 seconds at least; somebody who has gone for the invoice needs longer. */
const NOTICE_MS = 2 * 60_000;

/** Phase of a session that has this many milliseconds left. */
export function sessionPhase(leftMs: number): SessionPhase {
  if (leftMs <= 0) return "ended";
  return leftMs <= NOTICE_MS ? "ending" : "open";
}

/** Milliseconds until the phase will be another one; null when it stays as it is. */
export function nextPhaseInMs(leftMs: number): number | null {
  if (leftMs <= 0) return null;
  return leftMs <= NOTICE_MS ? leftMs : leftMs - NOTICE_MS;
}
