import { SKIP_WAITING } from "../worker/messages";

/** Shows the notice while a newer worker waits, and lets it take over when asked: other tabs are left as they are. */
export async function offerUpdate(notice: HTMLElement | null): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  if (!notice || !registration) return;
  const offer = () => {
    notice.hidden = !registration.waiting;
  };
  offer();
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", offer);
  });
  notice.querySelector("button")?.addEventListener("click", () => {
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload());
    registration.waiting?.postMessage(SKIP_WAITING);
  });
}
