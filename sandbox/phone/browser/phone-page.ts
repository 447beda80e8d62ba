// The phone page's script: shows what is new by itself, copies values, and fits e-mails' frames.
// It never builds markup from data: it fetches the page again and takes over the parts marked data-live.

function start(): void {
  revealCopyButtons();
  fitMailFrames();
  showChosenPerson();
  scrollToNewest();
  const events = new EventSource("/phone/events");
  events.addEventListener("changed", refresh);
  // After a pause (a restart of the sandbox, a sleeping laptop) something may have been missed.
  events.addEventListener("open", refresh);
  setInterval(refresh, 30_000);
}

let isRefreshing = false;
let isRefreshWanted = false;

/** One refresh at a time; a change during it asks for one more. */
async function refresh(): Promise<void> {
  if (isRefreshing) {
    isRefreshWanted = true;
    return;
  }
  isRefreshing = true;
  try {
    const response = await fetch(location.href);
    if (response.ok) takeOver(new DOMParser().parseFromString(await response.text(), "text/html"));
  } catch {
    // The sandbox is stopped: the event stream reconnects by itself and asks again.
  }
  isRefreshing = false;
  if (isRefreshWanted) {
    isRefreshWanted = false;
    await refresh();
  }
}

function takeOver(fresh: Document): void {
  if (shownPhone(fresh) !== shownPhone(document)) {
    // The seed has just written the people: the page is now the first one's.
    location.reload();
    return;
  }
  for (const incoming of fresh.querySelectorAll<HTMLElement>("[data-live], [data-live-list]")) {
    const name = incoming.dataset.live ?? incoming.dataset.liveList ?? "";
    const present = document.querySelector<HTMLElement>(
      `[data-live="${name}"], [data-live-list="${name}"]`,
    );
    if (present === null || present.outerHTML === incoming.outerHTML) continue;
    const isList =
      present.dataset.liveList !== undefined && incoming.dataset.liveList !== undefined;
    if (isList) mergeList(present, incoming);
    else replace(present, document.adoptNode(incoming));
  }
  revealCopyButtons();
  fitMailFrames();
}

function shownPhone(page: Document): string | undefined {
  return page.querySelector<HTMLElement>("[data-phone]")?.dataset.phone;
}

/** Keeps what the person was doing there: how far the strip was moved, and the link under the keyboard's focus. */
function replace(present: HTMLElement, incoming: HTMLElement): void {
  const { scrollLeft } = present;
  const focused = present.contains(document.activeElement) ? document.activeElement : null;
  const href = focused?.getAttribute("href");
  present.replaceWith(incoming);
  incoming.scrollLeft = scrollLeft;
  if (href) incoming.querySelector<HTMLElement>(`[href="${CSS.escape(href)}"]`)?.focus();
}

/** Keeps the items that are there (open details stay open) and puts the new ones in their places. */
function mergeList(present: HTMLElement, incoming: HTMLElement): void {
  let hasNew = false;
  const wanted = [...incoming.children].map((item) => {
    const kept = document.getElementById(item.id);
    if (kept !== null) return kept;
    hasNew = true;
    item.classList.add("is-new");
    return document.adoptNode(item);
  });
  present.replaceChildren(...wanted);
  if (hasNew && present.dataset.liveList === "thread") scrollToNewest();
}

function scrollToNewest(): void {
  const body = document.querySelector<HTMLElement>("[data-live-scroll]");
  if (body !== null) body.scrollTop = body.scrollHeight;
}

/** On a narrow screen the people are a strip: the chosen one is brought into it without moving the page. */
function showChosenPerson(): void {
  const chosen = document.querySelector<HTMLElement>('.person[aria-current="true"]');
  const list = document.querySelector<HTMLElement>(".people-list");
  if (chosen === null || list === null) return;
  list.scrollLeft += chosen.getBoundingClientRect().left - list.getBoundingClientRect().left - 16;
}

function revealCopyButtons(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-copy][hidden]")) {
    button.hidden = false;
    button.addEventListener("click", () => copy(button));
  }
}

async function copy(button: HTMLButtonElement): Promise<void> {
  await navigator.clipboard.writeText(button.dataset.copy ?? "");
  const announcement = document.getElementById("announcement");
  if (announcement !== null) announcement.textContent = button.dataset.copied ?? "";
  button.classList.add("is-copied");
  setTimeout(() => button.classList.remove("is-copied"), 1200);
}

function fitMailFrames(): void {
  for (const frame of document.querySelectorAll<HTMLIFrameElement>("iframe:not([data-fitted])")) {
    frame.dataset.fitted = "";
    frame.addEventListener("load", () => {
      // Measured from nothing, because a document is never shorter than its frame.
      frame.style.height = "0";
      const height = frame.contentDocument?.documentElement.scrollHeight ?? 0;
      frame.style.height = `${Math.min(Math.max(height, 120), 2000)}px`;
    });
  }
}

start();
