import { KEPT, type KeepPage, NOT_KEPT } from "../worker/messages";

/**
 * Shows the offer to keep the plan where the browser can; where the person has chosen so, has the service worker keep
 * a copy of this page as it is now (components/shell/keep-mark.tsx).
 */
export async function keepCopy(mark: HTMLDataElement | null): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  const offer = document.querySelector<HTMLElement>("[data-keep-offer]");
  if (offer) offer.hidden = false;
  if (!mark) return;
  const { active } = await navigator.serviceWorker.ready;
  const isChosen = mark.dataset.keep === "chosen";
  const wish: KeepPage = { type: "keep", deviceId: mark.value, path: location.pathname, isChosen };
  navigator.serviceWorker.addEventListener("message", ({ data }) => {
    if (data === KEPT) mark.dataset.keep = "done";
    const failure = document.querySelector<HTMLElement>("[data-keep-failed]");
    if (failure) failure.hidden = data !== NOT_KEPT;
  });
  active?.postMessage(wish);
}
