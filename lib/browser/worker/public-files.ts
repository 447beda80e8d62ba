import { ExpirationPlugin } from "workbox-expiration";
import { registerRoute } from "workbox-routing";
import { CacheFirst, StaleWhileRevalidate } from "workbox-strategies";
import type { StrategyOptions } from "workbox-strategies/Strategy";

const DAY_SECONDS = 86_400;

/** Their names change with their content, which the web server says; in development they do not. */
const onlyUnchanging = {
  cacheWillUpdate: async ({ response }: { response: Response }) =>
    response.headers.get("Cache-Control")?.includes("immutable") ? response : null,
};

type Plugin = NonNullable<StrategyOptions["plugins"]>[number];

/** The oldest go when there are more, and each after a month. */
const atMost = (maxEntries: number): Plugin =>
  // Its types leave open what ours, being exact, do not.
  new ExpirationPlugin({ maxEntries, maxAgeSeconds: 30 * DAY_SECONDS }) as Plugin;

/** Keeps scripts, styles and pictures that pages ask for: they are the same for everybody. */
export function keepPublicFiles(): void {
  registerRoute(
    ({ url, sameOrigin }) => sameOrigin && /^\/(_next\/static|assets)\//.test(url.pathname),
    new CacheFirst({ cacheName: "static", plugins: [onlyUnchanging, atMost(60)] }),
  );
  registerRoute(
    ({ url, sameOrigin }) => sameOrigin && /^\/(brand|icons)\/.+\.(png|svg)$/.test(url.pathname),
    new StaleWhileRevalidate({ cacheName: "pictures", plugins: [atMost(20)] }),
  );
}
