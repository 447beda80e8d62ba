// Server-sent events: tells the open phone pages that there is something new to fetch.
import type { ServerResponse } from "node:http";

const heartbeatMs = 20_000;

export type Live = {
  /** Keeps the answer open and tells it of every change. */
  join(response: ServerResponse): void;
  changed(): void;
  close(): void;
};

export function createLive(): Live {
  const open = new Set<ServerResponse>();
  const say = (line: string) => {
    for (const response of open) response.write(line);
  };
  // Without a word now and then a proxy, or a sleeping laptop, drops the connection unnoticed.
  const heartbeat = setInterval(() => say(": still here\n\n"), heartbeatMs);
  heartbeat.unref();
  return {
    join(response) {
      response.writeHead(200, {
        "content-type": "text/event-stream",
        "cache-control": "no-store, no-transform",
      });
      response.write("retry: 1000\n\n");
      open.add(response);
      response.on("close", () => open.delete(response));
    },
    changed: () => say("event: changed\ndata:\n\n"),
    close() {
      clearInterval(heartbeat);
      for (const response of open) response.end();
    },
  };
}
