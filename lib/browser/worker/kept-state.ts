import { keptPlan } from "./kept-pages";

/** As app/api/kept/route.ts answers. */
export interface KeptAnswer {
  /** The devices that this browser is and that may keep a plan. */
  deviceIds: string[];
}

/** On a line that is worse than this the phone is as good as offline. */
const WAIT_MS_MAX = 3_000;
/** Between two looks while pages are being read; before a copy is shown there is always one. */
const PAUSE_MS = 60_000;

let lookedAt = 0;

/**
 * Asks the server whether this phone may still keep what it keeps, and destroys it where it may not: the person has
 * signed out, or has revoked this phone from another one. Without an answer everything stays as it is.
 */
export async function checkKept(): Promise<void> {
  const owner = await keptPlan.owner();
  if (!owner) return;
  lookedAt = Date.now();
  const answer = await Promise.race([ask(), patience()]);
  if (answer && !answer.deviceIds.includes(owner)) await keptPlan.destroy();
}

/** The same, now and then. */
export async function checkKeptSometimes(): Promise<void> {
  if (Date.now() - lookedAt > PAUSE_MS) await checkKept();
}

async function ask(): Promise<KeptAnswer | null> {
  try {
    const answer = await fetch("/api/kept", { cache: "no-store" });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}

const patience = () =>
  new Promise<null>((resolve) => {
    setTimeout(() => resolve(null), WAIT_MS_MAX);
  });
