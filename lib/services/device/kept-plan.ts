import "server-only";
import { endKeeping, findKeeping, KEEPS_PLAN } from "./keeping-store";
import type { KnownDevice } from "./known-device";

/** What a page that may be kept reads beside the session. */
export const MAY_BE_KEPT = { keepsPlan: KEEPS_PLAN };

/** Those of a browser's devices that may keep a plan: who asks needs no session, and learns nothing more. */
export const keepingDevices = async (known: readonly KnownDevice[]): Promise<string[]> =>
  known.length > 0 ? findKeeping(known) : [];

/** None of a browser's devices keeps a plan any more, whoever chose it: signing out and removing mean the whole phone. */
export async function stopKeepingPlans(known: readonly KnownDevice[]): Promise<void> {
  if (known.length > 0) await endKeeping(known);
}
