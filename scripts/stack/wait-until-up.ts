import { setTimeout as pause } from "node:timers/promises";
import type { Child } from "@/scripts/processes/child";

const timeoutMs = 60_000;

/** Waits until the address answers 200. Throws when one of the children dies first or a minute has passed. */
export async function waitUntilUp(url: string, children: readonly Child[]): Promise<void> {
  const deaths = children.map(async (child) => Promise.reject(await child.died));
  await Promise.race([answersOk(url), ...deaths]);
}

async function answersOk(url: string): Promise<void> {
  const deadline = performance.now() + timeoutMs;
  let last = "nothing";
  while (performance.now() < deadline) {
    last = await fetch(url, { signal: AbortSignal.timeout(5_000) }).then(
      async (response) => {
        // A body left unread would keep the connection open, and the app from stopping at once.
        await response.body?.cancel();
        return `${response.status}`;
      },
      () => "nothing",
    );
    if (last === "200") return;
    await pause(100);
  }
  throw new Error(`${url} answered ${last} for a minute.`);
}
