// A closed-off place in the page for one part: its own styles, adopted as constructed sheets.
import { appearanceCss } from "./appearance";
import { make } from "./dom";
import type { Appearance } from "./options";

export type Place = {
  host: HTMLElement;
  root: ShadowRoot;
  paint(appearance: Appearance | undefined): void;
};

/** Open, so that tests can look inside; the styles of either side do not reach the other. */
export function makePlace(css: string, appearance: Appearance | undefined): Place {
  const host = make("div", { class: "__PrivateStripeElement" });
  const root = host.attachShadow({ mode: "open" });
  const base = new CSSStyleSheet();
  base.replaceSync(css);
  const look = new CSSStyleSheet();
  const paint = (next: Appearance | undefined) => look.replaceSync(appearanceCss(next));
  paint(appearance);
  root.adoptedStyleSheets = [base, look];
  return { host, root, paint };
}
