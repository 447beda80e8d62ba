/** For browsers that cannot say when they are idle. */
const AFTER_LOAD_MS = 1_000;

/** Registers the service worker once the page is there and nothing else is going on. */
export function registerWorker(): void {
  if (!("serviceWorker" in navigator)) return;
  const register = () => {
    // Refused by settings of the browser, or offline: the page does without.
    navigator.serviceWorker.register("/sw.js").catch(() => {});
  };
  addEventListener("load", () => {
    if ("requestIdleCallback" in window) requestIdleCallback(register);
    else setTimeout(register, AFTER_LOAD_MS);
  });
}
