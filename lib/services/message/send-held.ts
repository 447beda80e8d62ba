import "server-only";
import { releaseHeld } from "./store";

/** Job, every five minutes: lets go what was waiting for contact hours or for room under the caps. */
export async function sendHeld({ now }: { now: Date }): Promise<void> {
  while (await releaseHeld(now));
}
