// The agent's page: draws the shared screen, says how good the line is, and lets the agent point and propose. Without it the
// page still lets them join and leave; they see nothing.
import type { Gesture } from "@/lib/domain/cobrowse/gesture";
import type { ScreenBatch } from "@/lib/domain/cobrowse/screen-event";
import { lineQuality } from "./line-quality";
import { playRecording } from "./play-recording";
import { startPointing } from "./pointing";
import { postGesture } from "./post-gesture";
import { startLeading, startSuggesting } from "./proposing";
import { ReplayedScreen } from "./replay-screen";

const viewer = document.querySelector<HTMLElement>("[data-viewer]");
if (viewer) view(viewer);
const recording = document.querySelector<HTMLElement>("[data-recording]");
if (recording) void playRecording(recording);

function view(root: HTMLElement): void {
  const share = root.dataset.viewer ?? "";
  const stream = new EventSource(`/staff/cobrowse/${share}/stream`);
  stream.addEventListener("state", ({ data }: MessageEvent<string>) => {
    const { status }: { status: string } = JSON.parse(data);
    if (status === root.dataset.status) return;
    stream.close();
    // The person has agreed: the agent is waiting here for just that.
    const join = document.querySelector<HTMLFormElement>("form[data-join]");
    if (status === "consented" && join) join.requestSubmit();
    else location.replace(location.pathname);
  });
  if (root.dataset.status === "live") watch(root, share, stream);
}

function watch(root: HTMLElement, share: string, stream: EventSource): void {
  const words = root.dataset;
  const part = <E extends HTMLElement = HTMLElement>(name: string): E => {
    const found = root.querySelector<E>(`[data-part=${name}]`);
    if (!found) throw new Error(`the page has no ${name}`);
    return found;
  };
  const post = (gesture: Gesture) => postGesture(share, gesture);
  const note = noteIn(part("log"));
  const heard = lineQuality(part("line"), words);
  const screen = new ReplayedScreen(part("stage"), words.screen ?? "", () => {
    suggesting.refresh();
    note.page(screen.document?.querySelector("h1")?.textContent?.trim() ?? "");
  });
  const suggest = part<HTMLFormElement>("suggest");
  const suggesting = startSuggesting(suggest, screen, post);
  startLeading(part("go"), post);
  const tools = [...root.querySelectorAll<HTMLButtonElement>("[data-tool]")];
  startPointing(part("glass"), tools, screen, post);
  stream.addEventListener("beat", ({ data }: MessageEvent<string>) => {
    heard(JSON.parse(data).roundTripMs);
  });
  stream.addEventListener("answer", ({ data }: MessageEvent<string>) => {
    note.line((JSON.parse(data).isAccepted ? words.accepted : words.refused) ?? "");
  });
  stream.addEventListener("screen", ({ data }: MessageEvent<string>) => {
    const batch: ScreenBatch = JSON.parse(data);
    heard(batch.roundTripMs);
    part("dark").hidden = !batch.isHidden;
    if (!batch.isHidden) return screen.show(batch);
    screen.hide();
    suggest.hidden = true;
    note.page(words.hidden ?? "");
  });
}

/** What has happened, the newest first; a page is named when it is another than before. */
function noteIn(log: HTMLElement) {
  let lastPage = "";
  const line = (text: string) => {
    const item = document.createElement("li");
    const time = document.createElement("time");
    time.textContent = new Date().toLocaleTimeString(document.documentElement.lang);
    item.append(time, ` ${text}`);
    log.prepend(item);
  };
  const page = (title: string) => {
    if (title && title !== lastPage) line(title);
    lastPage = title;
  };
  return { line, page };
}
