// The service worker: with it, a page that cannot be reached is a page of ours that says so. It keeps what is the same for
// everybody (our script and the page for "no connection") and nothing that was ever shown to somebody.
import { enable as enableNavigationPreload } from "workbox-navigation-preload";
import {
  addPlugins,
  cleanupOutdatedCaches,
  matchPrecache,
  precacheAndRoute,
} from "workbox-precaching";
import { NavigationRoute, registerRoute, setCatchHandler } from "workbox-routing";
import { NetworkOnly } from "workbox-strategies";

/** What is kept, put here by scripts/build/build-browser.ts: addresses, and a revision where the address has none in it. */
declare const KEPT: { url: string; revision: string | null }[];
declare const self: { skipWaiting: () => Promise<void> };

const OFFLINE_PAGE = "/offline";

// Without cookies nobody's page can be among what is kept.
addPlugins([
  { requestWillFetch: async ({ request }) => new Request(request, { credentials: "omit" }) },
]);
precacheAndRoute(KEPT);
cleanupOutdatedCaches();

// Pages always come from the network; the request is under way while this worker wakes up. A form that is sent (POST) is
// left to the browser: its own page offers to send it again, with all that was typed.
enableNavigationPreload();
registerRoute(new NavigationRoute(new NetworkOnly()));
setCatchHandler(async () => (await matchPrecache(OFFLINE_PAGE)) ?? Response.error());

// Open pages need nothing of the worker that is replaced: names of files have their hash in them.
addEventListener("install", () => void self.skipWaiting());
