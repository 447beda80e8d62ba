// How much work is taken on at once. Beyond it a request is told at once to come back: everybody in a queue that only
// grows would wait in vain.
import type { IncomingMessage } from "node:http";
import { OWN_KEY_HEADER } from "./own-pages";

/** Pages in hand beyond which no other is begun; of what must not be turned away lightly, twice as many. */
const PAGES_MAX_DEFAULT = 100;

/** Streams open at once, each one page of a shared screen: they cost a socket, and work only when something happens. */
const STREAMS_MAX_DEFAULT = 1_000;

export interface Admission {
  /** Takes the request on, until the returned function is called; null where there is no room. */
  enter: (request: Pick<IncomingMessage, "method" | "url" | "headers">) => (() => void) | null;
  /** The same for an answer that turned out to have no end; its request is no longer in hand. */
  enterStream: () => (() => void) | null;
}

/** Where the bank sends people back to: they have just paid. */
const AFTER_PAYING = /^\/pay\/[^/]+\/return/;

/**
 * Pages and what people send are counted apart: neither slow senders nor a rush of readers can take the
 * other's room. `pagesMax`: pages in hand above which no other is begun.
 */
export function admission(
  pagesMax = PAGES_MAX_DEFAULT,
  streamsMax = STREAMS_MAX_DEFAULT,
): Admission {
  const inHand = { pages: 0, others: 0, streams: 0 };
  const max = { pages: pagesMax, others: 2 * pagesMax, streams: streamsMax };
  const take = (kind: keyof typeof max) => {
    inHand[kind] += 1;
    let isInHand = true;
    return () => {
      if (isInHand) inHand[kind] -= 1;
      isInHand = false;
    };
  };
  return {
    enterStream: () => (inHand.streams < max.streams ? take("streams") : null),
    enter: ({ method, url = "", headers }) => {
      const isRead = (method === "GET" || method === "HEAD") && !url.startsWith("/api/");
      const kind = isRead && !AFTER_PAYING.test(url) ? "pages" : "others";
      // The health of a busy server is asked for by those who decide whether to stop it.
      const isHealth = url.startsWith("/api/health");
      // What the program asks of itself is part of a request that was taken on.
      const ownKey = globalThis.quittanceSelf?.key;
      const isOwn = ownKey !== undefined && headers[OWN_KEY_HEADER] === ownKey;
      if (!isHealth && !isOwn && inHand[kind] >= max[kind]) return null;
      return take(kind);
    },
  };
}
