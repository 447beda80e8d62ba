import { say } from "@/scripts/processes/progress";
import { stopRunning } from "@/scripts/processes/run";
import { createStopper, type Stopper } from "@/scripts/processes/stop-in-order";
import type { Stack } from "@/scripts/stack/start-stack";

/**
 * Runs a stack until somebody stops us (exit code 0) or a part breaks (1, with its last words). Everything that has
 * been started by then is stopped in the opposite order, the database last.
 */
export async function runUntilStopped(start: (stopper: Stopper) => Promise<Stack>): Promise<void> {
  const stopper = createStopper();
  let isEnding = false;
  // Only the first reason counts: parts that end while we stop are no news.
  const end = async (code: number, message: string) => {
    if (isEnding) return;
    isEnding = true;
    if (code === 0) say(message);
    else process.stderr.write(`${message}\n`);
    stopRunning();
    await stopper.stopAll();
    process.exit(code);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => end(0, "Stopping …"));
  }
  try {
    const stack = await start(stopper);
    await end(1, (await stack.broken).message);
  } catch (error) {
    await end(1, error instanceof Error ? error.message : String(error));
  }
}
