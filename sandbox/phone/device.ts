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
${replyForm(view)}
<div class="home" aria-hidden="true"></div>
</div>
</section>`;
}

/** An answer to the last SMS: STOP and START do what they say. */
function replyForm({ current, texts, language }: PhoneView): Html | null {
  if (!current.person?.phone || !current.messages.some(({ channel }) => channel === "sms"))
    return null;
  return html`<form method="post" action="/phone/reply" class="reply"><input type="hidden" name="person" value="${current.id}"><input type="hidden" name="lang" value="${language}"><input name="text" aria-label="${texts.reply}" placeholder="${texts.reply}" maxlength="160" autocomplete="off" required><button>${texts.send}</button></form>`;
}

function formatPhone(phone: string | null | undefined): string | null {
  if (!phone) return null;
  return parsePhoneNumberFromString(phone)?.formatInternational() ?? phone;
}
