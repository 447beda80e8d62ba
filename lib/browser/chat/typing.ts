/** Somebody who writes on says so this often (milliseconds). */
const SAY_EVERY_MS = 3_000;
/** Without another word they have stopped. */
const SHOWN_MS = 5_000;

/** Shows that the other side is writing, for as long as it says so. */
export function showTyping(element: HTMLElement): () => void {
  let timer = 0;
  return () => {
    element.hidden = false;
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      element.hidden = true;
    }, SHOWN_MS);
  };
}

/** Says that somebody is writing here, never what. */
export function tellTyping(address: string): void {
  let saidAt = -SAY_EVERY_MS;
  document.querySelector("form[data-chat=write]")?.addEventListener("input", ({ timeStamp }) => {
    if (timeStamp - saidAt < SAY_EVERY_MS) return;
    saidAt = timeStamp;
    fetch(address, { method: "POST" }).catch(() => undefined);
  });
}
