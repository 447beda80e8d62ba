import { Replayer } from "rrweb";
import type { ScreenBatch } from "@/lib/domain/cobrowse/screen-event";

type ReplayedEvent = Parameters<Replayer["addEvent"]>[0];

// The frame and pointer of rrweb's own style sheet; this page alone allows styles from scripts.
const STYLE = `.replayer-wrapper{position:relative;transform-origin:0 0}
.replayer-wrapper iframe{border:0;background:#fff;pointer-events:none}
.replayer-mouse{position:absolute;z-index:1;width:18px;height:18px;margin:-9px;border-radius:50%;background:#0b5f5488;transition:left .06s linear,top .06s linear}
.replayer-mouse.active{box-shadow:0 0 0 8px #0b5f5444}
.replayer-mouse.touch-device{opacity:0}
.replayer-mouse.touch-device.touch-active{opacity:1}
.replayer-mouse-tail{display:none}`;

/** Once a page. */
export function addReplayStyle(): void {
  const style = document.createElement("style");
  style.textContent = STYLE;
  document.head.append(style);
}

/** The person's page, drawn again in a frame that runs nothing. */
export class ReplayedScreen {
  readonly #root: HTMLElement;
  readonly #title: string;
  readonly #changed: () => void;
  #framed: HTMLElement | null = null;
  #replayer: Replayer | null = null;
  #page = "";
  #scale = 1;
  /** Of the page that is shown; empty while none is. */
  path = "";

  /** `changed`: another page is shown, or the same after an interruption. */
  constructor(root: HTMLElement, title: string, changed: () => void) {
    this.#root = root;
    this.#title = title;
    this.#changed = changed;
    addReplayStyle();
  }

  get document(): Document | null {
    return this.#replayer?.iframe.contentDocument ?? null;
  }

  show({ path, page, events }: ScreenBatch): void {
    this.path = path;
    if (page !== this.#page) this.#begin(page);
    // By our own clock: theirs may be wrong, and what has arrived is to be seen at once.
    const timestamp = Date.now();
    for (const event of events) {
      this.#replayer?.addEvent({ ...event, timestamp } as unknown as ReplayedEvent);
    }
  }

  hide(): void {
    this.#replayer?.destroy();
    this.#root.replaceChildren();
    this.#replayer = null;
    this.#page = "";
    this.path = "";
  }

  idOf(node: Node): number {
    return this.#replayer?.getMirror().getId(node as never) ?? -1;
  }

  /** From a place on our own page to one on theirs. */
  placeOf({ clientX, clientY }: { clientX: number; clientY: number }): { x: number; y: number } {
    const box = this.#replayer?.iframe.getBoundingClientRect();
    if (!box) return { x: 0, y: 0 };
    return { x: (clientX - box.left) / this.#scale, y: (clientY - box.top) / this.#scale };
  }

  /** What the person sees framed, framed here too: their page's own frame is none of what is shown. */
  frame(part: Element | null): void {
    this.#framed?.style.removeProperty("outline");
    this.#framed = part as HTMLElement | null;
    this.#framed?.style.setProperty("outline", "3px solid #d97a06");
  }

  #begin(page: string): void {
    const { path } = this;
    this.hide();
    this.path = path;
    this.#page = page;
    const replayer = new Replayer([], { root: this.#root, ...SETTINGS });
    replayer.on("resize", (size) => this.#scaleTo(size as { width: number; height: number }));
    replayer.on("fullsnapshot-rebuilded", this.#changed);
    replayer.iframe.title = this.#title;
    replayer.startLive(Date.now());
    this.#replayer = replayer;
  }

  #scaleTo({ width, height }: { width: number; height: number }): void {
    const { clientWidth, clientHeight } = this.#root;
    this.#scale = Math.min(clientWidth / width, clientHeight / height);
    const left = Math.max(0, (clientWidth - width * this.#scale) / 2);
    this.#replayer?.wrapper.style.setProperty("transform", `scale(${this.#scale})`);
    this.#replayer?.wrapper.style.setProperty("left", `${left}px`);
  }
}

export const SETTINGS = {
  liveMode: true,
  // With it, who joins late sees a page that never changes (rrweb 2).
  useVirtualDom: false,
  mouseTail: false,
  triggerFocus: false,
  showWarning: false,
  pauseAnimation: false,
} as const;
