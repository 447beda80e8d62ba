import { ASK_OUTCOMES, isOutcomes } from "../worker/messages";

/** Says what has become of forms that were written without a connection (components/shell/unsent-notice.tsx). */
export async function tellOutcomes(notice: HTMLElement | null): Promise<void> {
  if (!notice || !("serviceWorker" in navigator)) return;
  const { active } = await navigator.serviceWorker.ready;
  navigator.serviceWorker.addEventListener("message", ({ data }) => {
    if (!isOutcomes(data) || data.outcomes.length === 0) return;
    for (const words of notice.querySelectorAll<HTMLElement>("[data-outcome]")) {
      words.hidden = !data.outcomes.some((outcome) => outcome === words.dataset.outcome);
    }
    notice.hidden = false;
  });
  const ask = () => active?.postMessage(ASK_OUTCOMES);
  ask();
  addEventListener("online", ask);
}
