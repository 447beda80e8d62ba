// A value to take into the application: selected whole by one tap, copied by its button where scripts run.
import { type Html, html } from "./html";
import { icon } from "./icons";
import type { Texts } from "./texts";

export function copyable(texts: Texts, shown: string, copied: string = shown): Html {
  return html`<span class="copyable"><span class="value">${shown}</span><button type="button" class="copy" data-copy="${copied}" data-copied="${texts.copied}" aria-label="${texts.copy} ${shown}" hidden>${icon("copy")}</button></span>`;
}
