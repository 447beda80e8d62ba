/** A post without an answer by then has most likely been lost: the person may press again. */
const SILENCE_MS_MAX = 30_000;

/** Forms on their way, each with what gives it back to the person. */
const onTheirWay = new Map<HTMLFormElement, () => void>();

/**
 * Sends each form that posts once, and by the browser itself: the answer is a document with its own
 * headers (docs/decisions/0001). On rich pages React would send a form with a server action instead, so
 * the event is stopped before it comes down to React. What does not post (a search, the card form,
 * which has no address to post to) is none of our business.
 */
export function sendFormsOnce(): void {
  addEventListener("submit", send, true);
  addEventListener("pageshow", ({ persisted }) => {
    // Back from the next page: the browser has kept this one as it was left.
    if (persisted) for (const giveBack of onTheirWay.values()) giveBack();
  });
}

function send(event: SubmitEvent): void {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.method !== "post") return;
  event.stopPropagation();
  if (onTheirWay.has(form)) {
    event.preventDefault();
    return;
  }
  const button = event.submitter ?? form.querySelector<HTMLElement>("button");
  const giveBack = () => {
    clearTimeout(patience);
    onTheirWay.delete(form);
    showPending(button, false);
  };
  const patience = setTimeout(giveBack, SILENCE_MS_MAX);
  onTheirWay.set(form, giveBack);
  showPending(button, true);
}

/** The pressed button says what is happening (components/form/submit-button.tsx). Never `disabled`: that loses the focus. */
function showPending(button: HTMLElement | null, isPending: boolean): void {
  if (!button) return;
  button.setAttribute("aria-disabled", String(isPending));
  for (const label of button.querySelectorAll<HTMLElement>("[data-when]")) {
    label.hidden = (label.dataset.when === "pending") !== isPending;
  }
}
