import type { Gesture } from "@/lib/domain/cobrowse/gesture";
import type { ReplayedScreen } from "./replay-screen";

/** Between two places of the pointer, at least (milliseconds). */
const LASER_GAP_MS = 60;
/** What a frame is drawn around: whole answers, fields and sentences, not letters. */
const PARTS = "label,fieldset,button,a,input,select,h1,h2,h3,p,li,dt,dd,td,th,figure,summary,aside";

type Mode = "laser" | "highlight" | "look";

/**
 * Pointing on the glass that lies over the drawn page: the pointer follows in one mode, a press marks a part of the page in
 * the others. Nothing that is done here reaches the page itself.
 */
export function startPointing(
  glass: HTMLElement,
  tools: readonly HTMLButtonElement[],
  screen: ReplayedScreen,
  post: (gesture: Gesture) => Promise<boolean>,
): void {
  let mode: Mode = "laser";
  let sentAt = 0;
  let isInFlight = false;
  const choose = (chosen: Mode) => {
    mode = chosen;
    for (const tool of tools) tool.setAttribute("aria-pressed", String(tool.dataset.tool === mode));
    glass.dataset.mode = mode;
  };
  const use = (tool: string | undefined) => {
    if (tool === "clear") {
      screen.frame(null);
      void post({ kind: "clear" });
    }
    if (tool === "laser" || tool === "highlight" || tool === "look") choose(tool);
  };
  for (const tool of tools) tool.addEventListener("click", () => use(tool.dataset.tool));
  addEventListener("keydown", (event) => {
    const isTyping =
      event.target instanceof Element && event.target.closest("input,select,textarea");
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key === "Escape" ? "escape" : event.key.toLowerCase();
    use(
      tools.find((tool) => tool.getAttribute("aria-keyshortcuts")?.toLowerCase() === key)?.dataset
        .tool,
    );
  });
  glass.addEventListener("pointermove", (event) => {
    const isSoon = performance.now() - sentAt < LASER_GAP_MS;
    if (mode !== "laser" || isInFlight || isSoon) return;
    sentAt = performance.now();
    isInFlight = true;
    void post({ kind: "laser", ...screen.placeOf(event) }).then(() => {
      isInFlight = false;
    });
  });
  glass.addEventListener("click", (event) => {
    if (mode === "laser") return;
    const { x, y } = screen.placeOf(event);
    const part = screen.document?.elementFromPoint(x, y);
    const whole = part?.closest(PARTS) ?? part;
    const node = whole ? screen.idOf(whole) : -1;
    if (!whole || node < 1) return;
    screen.frame(whole);
    void post({ kind: "highlight", node, isScrolled: mode === "look" });
  });
  choose("laser");
}
