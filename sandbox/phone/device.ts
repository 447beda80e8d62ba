// The phone itself, drawn in CSS around the messages of whoever is chosen.
import { parsePhoneNumberFromString } from "libphonenumber-js/min";
import { type Html, html } from "./html";
import { statusIcons } from "./icons";
import { thread } from "./thread";
import { formatTime } from "./times";
import type { PhoneView } from "./view";

export function device(view: PhoneView): Html {
  const { current, language, texts, now } = view;
  const name = current.person?.name ?? (view.phones.length === 0 ? texts.title : texts.others);
  const contact = [formatPhone(current.person?.phone), current.person?.email];
  return html`<section class="device" data-phone="${current.id}" aria-label="${texts.phoneOf(name)}">
<div class="screen">
<div class="status" aria-hidden="true"><span class="status-time" data-live="status">${formatTime(now, language)}</span><span class="island"></span>${statusIcons}</div>
<header class="screen-head"><h2>${name}</h2>${contact.map((line) => (line ? html`<p>${line}</p>` : null))}</header>
<div class="screen-body" tabindex="0" data-live-scroll>${thread(view)}</div>
<div class="home" aria-hidden="true"></div>
</div>
</section>`;
}

function formatPhone(phone: string | null | undefined): string | null {
  if (!phone) return null;
  return parsePhoneNumberFromString(phone)?.formatInternational() ?? phone;
}
