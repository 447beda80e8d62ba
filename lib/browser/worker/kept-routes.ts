import { NavigationRoute, registerRoute } from "workbox-routing";
import { NetworkOnly } from "workbox-strategies";
import { keepPages, keptPaths, keptPlan, showKeptPage } from "./kept-pages";
import { checkKept } from "./kept-state";
import { KEPT, type KeepPage, NOT_KEPT } from "./messages";
import { sendUnsent, unsentForms } from "./unsent-forms";

/** Where copies are shown: `/kept/my-plan` is the copy of `/my-plan`. */
const PREFIX = "/kept";

/** What is kept whenever the plan is. */
const WITH_THE_PLAN = ["/my-plan", "/help", "/help/words", "/help/advice", "/messages"];

const isPath =
  (path: string) =>
  ({ url, sameOrigin }: { url: URL; sameOrigin: boolean }) =>
    sameOrigin && url.pathname === path;

interface WorkerMessage extends Event {
  data: KeepPage | unknown;
  source: { postMessage: (message: string) => void } | null;
  waitUntil: (work: Promise<unknown>) => void;
}

/** Shows copies at their own addresses, renews them while the pages themselves are read, and destroys them when asked. */
export function keepPlan(): void {
  const network = new NetworkOnly();
  const copies = new NavigationRoute(
    async (navigation) => {
      await checkKept();
      const path = navigation.url.pathname.slice(PREFIX.length);
      return (await showKeptPage(path)) ?? network.handle(navigation);
    },
    { allowlist: [/^\/kept\/(?!remove)/] },
  );
  registerRoute(copies);

  // First here, whatever becomes of the request: without a connection too nothing stays on this phone.
  registerRoute(
    isPath("/kept/remove"),
    async ({ request }) => {
      await keptPlan.destroy();
      return fetch(request);
    },
    "POST",
  );
  registerRoute(
    isPath("/session/end"),
    async ({ request }) => {
      await sendUnsent();
      await Promise.all([keptPlan.destroy(), unsentForms.destroy()]);
      return fetch(request);
    },
    "POST",
  );

  addEventListener("message", (event) => {
    const { data, source, waitUntil } = event as unknown as WorkerMessage;
    if (!isKeepPage(data)) return;
    const work = keep(data).then(
      () => source?.postMessage(KEPT),
      () => source?.postMessage(NOT_KEPT),
    );
    waitUntil.call(event, work);
  });
}

async function keep({ deviceId, path, isChosen }: KeepPage): Promise<void> {
  if (isChosen) await keptPlan.claim(deviceId);
  const owner = await keptPlan.owner();
  // Removed without a connection, or by the browser for want of room: now the server hears of it.
  if (!owner) await fetch("/kept/remove", { method: "POST", redirect: "manual" });
  if (owner !== deviceId) return;
  // What a payment changes is renewed with the page that is open, the rest kept once: people pay by the megabyte.
  const had = await keptPaths();
  const missing = WITH_THE_PLAN.filter((wanted) => !had.includes(wanted));
  await keepPages(deviceId, [...new Set([path, "/my-plan", ...missing])]);
}

const isKeepPage = (data: unknown): data is KeepPage =>
  typeof data === "object" && data !== null && "type" in data && data.type === "keep";
