// The service worker: with it, a page that cannot be reached is a page of ours that says so. Pages themselves always come from
// the network. Its caches hold what is the same for everybody, each kind in its own; what a person chose to keep is elsewhere,
// encrypted (sealed-box.ts).
import { enable as enableNavigationPreload } from "workbox-navigation-preload";
import { addPlugins, cleanupOutdatedCaches, precacheAndRoute } from "workbox-precaching";
import { NavigationRoute, registerRoute, setCatchHandler } from "workbox-routing";
import { NetworkOnly } from "workbox-strategies";
import { keepPlan } from "./kept-routes";
import { checkKept, checkKeptSometimes } from "./kept-state";
import { SKIP_WAITING } from "./messages";
import { offlineAnswer } from "./offline-answer";
import { keepPublicFiles } from "./public-files";
import { sendUnsent } from "./unsent-forms";
import { keepUnsent } from "./unsent-routes";
import "./push";

/** What is kept, put here by scripts/build/build-browser.ts: addresses, and a revision where the address has none in it. */
declare const KEPT: { url: string; revision: string | null }[];
declare const self: { skipWaiting: () => Promise<void> };

// Without cookies nobody's page can be among what is kept.
addPlugins([
  { requestWillFetch: async ({ request }) => new Request(request, { credentials: "omit" }) },
]);
precacheAndRoute(KEPT);
cleanupOutdatedCaches();
keepPublicFiles();

// The request is under way while this worker wakes up. A form that is sent (POST) and may not wait is left to the browser: its
// own page offers to send it again, with all that was typed. Not so a payment: it is never sent again by itself, and our page
// says that nothing was paid.
enableNavigationPreload();
keepPlan();
keepUnsent();
const network = new NetworkOnly();
registerRoute(
  ({ url, sameOrigin, request }) =>
    sameOrigin && request.mode === "navigate" && url.pathname === "/pay",
  network,
  "POST",
);
registerRoute(
  new NavigationRoute(async (navigation) => {
    const answer = await network.handle(navigation);
    // Whoever has just left is not looked for a minute later.
    const isEnd = navigation.url.pathname === "/session-ended";
    navigation.event.waitUntil(isEnd ? checkKept() : checkKeptSometimes());
    navigation.event.waitUntil(sendUnsent());
    return answer;
  }),
);
setCatchHandler(async ({ url, request }) =>
  request.mode === "navigate" ? offlineAnswer(url) : Response.error(),
);

// A newer worker waits until nobody uses the old one, or until somebody asks for it on a page where nothing is being typed or
// paid (lib/browser/pocket/offer-update.ts).
addEventListener("message", ({ data }) => {
  if (data === SKIP_WAITING) void self.skipWaiting();
});
