// The page's icons, 24 by 24, drawn with the current colour; the text beside them says the same.
import { type Html, html } from "./html";

const shapes = {
  check: html`<path d="m5 12.5 4.5 4.5L19 7.5"/>`,
  cross: html`<path d="m7 7 10 10M17 7 7 17"/>`,
  copy: html`<rect x="9" y="9" width="11" height="11" rx="2.5"/><path d="M5.5 15A1.5 1.5 0 0 1 4 13.5v-8A1.5 1.5 0 0 1 5.5 4h8A1.5 1.5 0 0 1 15 5.5"/>`,
  envelope: html`<rect x="3" y="5.5" width="18" height="13" rx="2.5"/><path d="m4 7.5 8 6 8-6"/>`,
  arrow: html`<path d="M8 16 16.5 7.5M9.5 7.5h7v7"/>`,
  bubble: html`<path d="M4 6.5A2.5 2.5 0 0 1 6.5 4h11A2.5 2.5 0 0 1 20 6.5v7a2.5 2.5 0 0 1-2.5 2.5H11l-4.5 4v-4A2.5 2.5 0 0 1 4 13.5z"/>`,
};

export function icon(name: keyof typeof shapes): Html {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round">${shapes[name]}</svg>`;
}

/** Signal, wireless and battery, as in the corner of every phone. */
export const statusIcons: Html = html`<svg class="status-icons" viewBox="0 0 66 14" aria-hidden="true" fill="currentColor"><rect x="0" y="8.5" width="3" height="4" rx="1"/><rect x="4.7" y="6.5" width="3" height="6" rx="1"/><rect x="9.4" y="4" width="3" height="8.5" rx="1"/><rect x="14.1" y="1.5" width="3" height="11" rx="1"/><path d="M30 2.2c2.8 0 5.3 1.1 7.2 2.9l-1.4 1.5A8.3 8.3 0 0 0 30 4.3a8.3 8.3 0 0 0-5.8 2.3l-1.4-1.5A10.3 10.3 0 0 1 30 2.2Zm0 4.2c1.6 0 3.1.6 4.2 1.7l-1.5 1.5a3.8 3.8 0 0 0-5.4 0l-1.5-1.5A6 6 0 0 1 30 6.4Zm0 4 1.7 1.2L30 13.2l-1.7-1.6Z"/><rect x="43.5" y="2" width="18" height="10" rx="3" fill="none" stroke="currentColor" opacity=".45"/><rect x="45" y="3.5" width="13" height="7" rx="1.8"/><path d="M63 5.3v3.4c.9-.3 1.4-1 1.4-1.7S63.9 5.6 63 5.3Z" opacity=".55"/></svg>`;
