import "server-only";
import { queueForgottenSetups } from "./setup-store";

const QUIET_MS_MIN = 600_000;
/** Whoever has not confirmed by then has left it. */
const QUIET_MS_MAX = 3 * 86_400_000;

/** Asks again about cards and accounts of which neither webhook nor return page has told the end. */
export async function sweepSetups({ now }: { now: Date }): Promise<void> {
  const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds);
  await queueForgottenSetups({ from: ago(QUIET_MS_MAX), to: ago(QUIET_MS_MIN) });
}
