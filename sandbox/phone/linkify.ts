// A message's plain text with its web addresses made tappable, as a phone does it.
import { type Html, html } from "./html";

const address = /https?:\/\/[^\s<>"'`]+/g;
const trailing = /[.,;:!?)\]}»’]+$/;

/** Only http and https become links; they open in a new tab that knows nothing of this page. */
export function linkify(text: string): Html {
  const pieces: (Html | string)[] = [];
  let from = 0;
  for (const match of text.matchAll(address)) {
    const url = match[0].replace(trailing, "");
    if (!URL.canParse(url)) continue;
    pieces.push(text.slice(from, match.index));
    pieces.push(html`<a href="${url}" target="_blank" rel="noopener noreferrer">${url}</a>`);
    from = match.index + url.length;
  }
  pieces.push(text.slice(from));
  return html`${pieces}`;
}
