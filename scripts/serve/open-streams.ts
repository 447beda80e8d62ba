// Answers without an end (server-sent events). They are no requests in hand: they cost a socket, are counted for themselves, and
// a stop does not wait for them.
import type { ServerResponse } from "node:http";
import type { Admission } from "./admission";

/** `add` is told of each when its head is written. */
export function openStreams(admission: Admission) {
  const open = new Set<ServerResponse>();
  let isStopping = false;
  return {
    add(response: ServerResponse): void {
      const leave = isStopping ? null : admission.enterStream();
      // Its reader comes back in a moment, to another process if need be.
      if (!leave) return void response.destroy();
      open.add(response);
      response.once("close", () => {
        open.delete(response);
        leave();
      });
    },
    stop(): void {
      isStopping = true;
      for (const response of open) response.destroy();
    },
  };
}
