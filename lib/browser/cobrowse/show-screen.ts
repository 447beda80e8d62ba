import type { Recorder } from "../recorder/recorder";
import { Overlay } from "./overlay";
import { type Asked, proposalOf } from "./proposal";
import { ScreenSender } from "./send-screen";

/** Address of the recorder, put in place by the build. */
declare const RECORDER_SCRIPT: string;

export type Gesture =
  | { kind: "laser"; x: number; y: number }
  | { kind: "highlight"; node: number; isScrolled: boolean }
  | { kind: "clear" }
  | Asked;

/** This page as it is shown to the agent: recorder and sender, and what is drawn over it. */
export class ShownScreen {
  readonly #words: DOMStringMap;
  readonly #agentName: string;
  readonly #sender: ScreenSender;
  #recorder: Recorder | null = null;
  #overlay: Overlay | null = null;
  #isStopped = false;

  /** `lost`: a new picture of the page is to be begun after so many milliseconds. */
  constructor(words: DOMStringMap, agentName: string, lost: (afterMs: number) => void) {
    this.#words = words;
    this.#agentName = agentName;
    this.#sender = new ScreenSender({
      lost: (afterMs) => {
        this.stop();
        lost(afterMs);
      },
      over: () => this.stop(),
    });
    // A page that may not be seen says only that there is one.
    if (words.shown === "yes") void this.#record();
  }

  stop(): void {
    this.#isStopped = true;
    this.#recorder?.stop();
    this.#sender.stop();
    this.#overlay?.remove();
  }

  takePicture(): void {
    this.#recorder?.takePicture();
  }

  draw(gesture: Gesture): void {
    const overlay = this.#overlay;
    if (!overlay) return;
    if (gesture.kind === "laser") overlay.laser(gesture.x, gesture.y);
    else if (gesture.kind === "clear") overlay.frame(null);
    else if (gesture.kind === "highlight") this.#frame(gesture.node, gesture.isScrolled);
    else {
      const proposal = proposalOf(gesture, this.#words, this.#agentName);
      if (proposal) overlay.ask(proposal);
    }
  }

  #frame(id: number, isScrolled: boolean): void {
    const node = this.#recorder?.nodeOf(id);
    if (!(node instanceof Element)) return;
    if (isScrolled) node.scrollIntoView({ block: "center", behavior: "instant" });
    this.#overlay?.frame(node);
  }

  async #record(): Promise<void> {
    // Not a literal, which the bundler would look for.
    const address = RECORDER_SCRIPT;
    const recorder: typeof import("../recorder/recorder") = await import(address);
    if (this.#isStopped) return;
    this.#overlay = new Overlay(this.#agentName);
    this.#recorder = recorder.startRecorder((event) => this.#sender.send(event));
  }
}
