import type { SessionPhase } from "./session-phase";

export interface SessionView {
  /** The notice's words as the page came. */
  ending: string;
  show: (phase: SessionPhase, ending: string) => void;
  /** The focus goes back to where it was before the button had it. */
  giveFocusBack: () => void;
  onStay: (stay: () => Promise<void>) => void;
}

/** The line and the notice of components/shell/session-clock.tsx. */
export function sessionView(clock: HTMLElement): SessionView {
  const part = (name: string): HTMLElement => {
    const found = clock.querySelector<HTMLElement>(`[data-part=${name}]`);
    if (!found) throw new Error(name);
    return found;
  };
  const [line, notice, words, button] = [part("line"), part("notice"), part("words"), part("stay")];
  let before: EventTarget | null = null;
  button.addEventListener("focus", ({ relatedTarget }) => {
    before = relatedTarget;
  });
  return {
    ending: words.textContent ?? "",
    show(phase, ending) {
      const shown = notice.dataset.session;
      if (shown === phase) return;
      // The line as it came says until when; from its second time on, that the session goes on.
      if (shown && phase === "open") line.textContent = clock.dataset.extended ?? "";
      notice.dataset.session = phase;
      words.textContent = phase === "ended" ? (clock.dataset.ended ?? "") : ending;
      line.hidden = phase !== "open";
      notice.hidden = phase === "open";
      button.hidden = phase === "ended";
    },
    giveFocusBack() {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    },
    onStay: (stay) => button.addEventListener("click", () => void stay()),
  };
}
