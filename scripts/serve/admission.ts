// How much work is taken on at once. Beyond it a request is told at once to come back: everybody in a queue that only
// grows would wait in vain. Who has filled in a form comes before who asks for a page.
import type { IncomingMessage } from "node:http";
import { OWN_KEY_HEADER } from "./own-pages";

/** Requests in hand beyond which pages, and beyond twice which everything else, are refused. */
const PAGES_MAX_DEFAULT = 100;

export interface Admission {
  /** Takes the request on, until the returned function is called; null where there is no room. */
  enter: (request: Pick<IncomingMessage, "method" | "url" | "headers">) => (() => void) | null;
}

/** `pagesMax`: requests in hand above which a page is no longer begun. */
export function admission(pagesMax = PAGES_MAX_DEFAULT): Admission {
  let inHand = 0;
  return {
    enter: ({ method, url = "", headers }) => {
      const isPage = (method === "GET" || method === "HEAD") && !url.startsWith("/api/");
      // The health of a busy server is asked for by those who decide whether to stop it.
      const isHealth = url.startsWith("/api/health");
      // What the program asks of itself is part of a request that was taken on.
      const ownKey = globalThis.quittanceSelf?.key;
      const isOwn = ownKey !== undefined && headers[OWN_KEY_HEADER] === ownKey;
      if (!isHealth && !isOwn && inHand >= (isPage ? pagesMax : 2 * pagesMax)) return null;
      inHand += 1;
      let isInHand = true;
      return () => {
        if (isInHand) inHand -= 1;
        isInHand = false;
      };
    },
  };
}
