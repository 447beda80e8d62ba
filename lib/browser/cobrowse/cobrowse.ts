// The script of a page whose screen is shared, or is about to be: shows how that stands, lets the recorder run where it may,
// and draws what the agent points at. Without it the page's bar still says what it says, and stops everything with one tap.
import { ShownScreen } from "./show-screen";

const bar = document.querySelector<HTMLElement>("[data-cobrowse]");
if (bar) share(bar);

function share(bar: HTMLElement): void {
  let agentName = bar.dataset.agent ?? "";
  let isLive = false;
  let shown: ShownScreen | null = null;

  const hide = () => {
    shown?.stop();
    shown = null;
  };
  const show = () => {
    // Of several tabs the one that the person looks at is shown.
    if (!isLive || shown || document.hidden) return;
    shown = new ShownScreen(bar.dataset, agentName, (afterMs) => {
      hide();
      setTimeout(show, afterMs);
    });
  };
  const stream = new EventSource("/share/stream");
  stream.addEventListener("state", ({ data }: MessageEvent<string>) => {
    const state: { status: string; agentName: string | null } = JSON.parse(data);
    agentName = state.agentName ?? agentName;
    isLive = state.status === "live";
    say(bar, state.status, agentName);
    if (isLive) show();
    else hide();
    if (state.status === "ended") stream.close();
  });
  stream.addEventListener("snapshot", () => shown?.takePicture());
  stream.addEventListener("gesture", ({ data }: MessageEvent<string>) => {
    shown?.draw(JSON.parse(data));
  });
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) hide();
    else show();
  });
  addEventListener("pagehide", () => stream.close());
}

/** The bar's words for how the share stands now. */
function say(bar: HTMLElement, status: string, agentName: string): void {
  bar.dataset.status = status;
  for (const part of bar.querySelectorAll<HTMLElement>("[data-when]")) {
    part.hidden = part.dataset.when !== status;
    const words = part.dataset.words?.replaceAll("{name}", agentName);
    if (words) part.textContent = words;
  }
  // Nothing is left to stop.
  if (status === "ended") for (const way of bar.querySelectorAll("form, a")) way.remove();
}
