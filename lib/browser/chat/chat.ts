// A page that shows a conversation, kept up to date: it hears that something changed, fetches itself and takes over what is
// new. What somebody types is never touched, and nothing is fetched while nobody looks: to fetch is to have read.
import { takeOver } from "./take-over";
import { showTyping, tellTyping } from "./typing";

const live = document.querySelector<HTMLElement>("[data-chat-stream]");
if (live) keepUpToDate(live, live.dataset.chatStream ?? "");

function keepUpToDate(root: HTMLElement, address: string): void {
  const stream = new EventSource(address);
  let newest = root.dataset.version;
  let isBusy = false;
  const refresh = async () => {
    if (isBusy || document.hidden || newest === root.dataset.version) return;
    isBusy = true;
    const isOpen = await takeOver(root, newest ?? "").catch(() => true);
    isBusy = false;
    if (isOpen) await refresh();
    else stream.close();
  };
  stream.addEventListener("version", ({ data }: MessageEvent<string>) => {
    newest = JSON.parse(data);
    void refresh();
  });
  document.addEventListener("visibilitychange", () => void refresh());
  const typing = root.querySelector<HTMLElement>("[data-chat=typing]");
  if (typing) stream.addEventListener("typing", showTyping(typing));
  tellTyping(root.dataset.chatTyping ?? "");
}
