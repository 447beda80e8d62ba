import { AMBER, made } from "./made";
import type { Proposal } from "./proposal";
import { proposalCard } from "./proposal-card";

const LASER_MS = 3_000;

/** What the agent points at and proposes, drawn over the page; never part of what is recorded. */
export class Overlay {
  readonly #layer = made("div", {
    ...{ position: "absolute", inset: "0 auto auto 0", "z-index": "2147483000" },
  });
  readonly #dot = made("div", {
    ...{ position: "fixed", width: "18px", height: "18px", margin: "-9px 0 0 -9px" },
    ...{ "border-radius": "50%", background: AMBER, opacity: "0.85", "pointer-events": "none" },
    "box-shadow": "0 0 0 6px rgb(217 122 6 / 25%)",
  });
  readonly #frame = made("div", {
    ...{ position: "absolute", border: `3px solid ${AMBER}`, "border-radius": "14px" },
    ...{ "box-shadow": "0 0 0 6px rgb(217 122 6 / 20%)", "pointer-events": "none" },
  });
  #framed: Element | null = null;
  #card: HTMLElement | null = null;
  #laserTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(agentName: string) {
    const label = made(
      "span",
      {
        ...{ position: "absolute", "inset-block-start": "-1.75rem", "inset-inline-end": "-4px" },
        ...{ padding: "2px 10px", "border-radius": "6px", background: AMBER, color: "#1d1203" },
        ...{ "font-size": "0.875rem", "font-weight": "600" },
      },
      agentName,
    );
    this.#dot.dataset.part = "laser";
    this.#frame.dataset.part = "frame";
    this.#dot.hidden = true;
    this.#frame.hidden = true;
    this.#frame.append(label);
    this.#layer.append(this.#dot, this.#frame);
    document.body.append(this.#layer);
    addEventListener("resize", this.#place);
  }

  laser(x: number, y: number): void {
    this.#dot.hidden = false;
    this.#dot.style.left = `${x}px`;
    this.#dot.style.top = `${y}px`;
    clearTimeout(this.#laserTimer);
    this.#laserTimer = setTimeout(() => {
      this.#dot.hidden = true;
    }, LASER_MS);
  }

  frame(element: Element | null): void {
    this.#framed = element;
    this.#frame.hidden = element === null;
    this.#place();
  }

  ask(proposal: Proposal): void {
    this.#card?.remove();
    this.#card = proposalCard(proposal);
    this.#layer.append(this.#card);
    // Said aloud by a screen reader, and reached by the next press of Tab.
    this.#card.focus({ preventScroll: true });
  }

  remove(): void {
    removeEventListener("resize", this.#place);
    this.#layer.remove();
  }

  readonly #place = (): void => {
    const box = this.#framed?.getBoundingClientRect();
    if (!box) return;
    const { style } = this.#frame;
    style.left = `${box.left + scrollX - 5}px`;
    style.top = `${box.top + scrollY - 5}px`;
    style.width = `${box.width + 4}px`;
    style.height = `${box.height + 4}px`;
  };
}
