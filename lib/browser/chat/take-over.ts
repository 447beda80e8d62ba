/** Styles of what this page did not show at first: pages come with the rules of their own classes alone. */
const styles = new CSSStyleSheet();
const STYLE = /<style[^>]*>([\s\S]*?)<\/style>/g;

/** Fetches the page and takes over its parts and messages; false where the session has ended. Rejects without a connection. */
export async function takeOver(root: HTMLElement, version: string): Promise<boolean> {
  const answer = await fetch(location.pathname);
  if (answer.redirected || !answer.ok) return false;
  const html = await answer.text();
  // Without its styles: they have the nonce of another page, and a parsed page is held to the policy of this one.
  const page = new DOMParser().parseFromString(html.replace(STYLE, ""), "text/html");
  const fresh = page.querySelector<HTMLElement>("[data-chat-stream]");
  if (!fresh) return false;
  styles.replaceSync([...html.matchAll(STYLE)].map(([, rules]) => rules).join(""));
  document.adoptedStyleSheets = [styles];
  const wasAtEnd = isInView(root.querySelector("#last"));
  for (const part of root.querySelectorAll<HTMLElement>("[data-live]")) {
    const news = fresh.querySelector<HTMLElement>(`[data-live=${part.dataset.live}]`);
    if (news) takePart(part, news);
  }
  if (wasAtEnd) root.querySelector("#last")?.scrollIntoView({ block: "nearest" });
  // The page may be newer than the word of it; it is never older.
  root.dataset.version = version;
  return true;
}

/** Messages come to those that are there, so that a reader of screens hears the new ones; anything else is replaced. */
function takePart(part: HTMLElement, news: HTMLElement): void {
  const list = part.querySelector("ol");
  const fresh = news.querySelector("ol");
  if (list && fresh) takeMessages(list, fresh);
  else if (part.innerHTML !== news.innerHTML) part.replaceChildren(...news.childNodes);
}

function takeMessages(list: HTMLElement, fresh: HTMLElement): void {
  for (const message of [...fresh.children] as HTMLElement[]) {
    const known = list.querySelector(`[data-number="${message.dataset.number}"]`);
    if (!known) list.append(message);
    else if (known.outerHTML !== message.outerHTML) known.replaceWith(message);
  }
}

function isInView(element: Element | null): boolean {
  if (!element) return true;
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}
