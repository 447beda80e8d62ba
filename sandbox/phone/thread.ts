// The messages on the phone: SMS as bubbles under their sender, e-mails as cards that open.
import type { Message } from "../message-log";
import { type Html, html } from "./html";
import { icon } from "./icons";
import { linkify } from "./linkify";
import { initialsOf } from "./people-list";
import { formatDay, formatTime } from "./times";
import type { PhoneView } from "./view";

const previewLengthMax = 110;

/** Oldest first; a new day and a new sender each get a heading. Each child has an id, so that a refresh only adds. */
export function thread(view: PhoneView): Html {
  const { messages } = view.current;
  if (messages.length === 0) return emptyThread(view);
  const items = messages.map((message, index) => {
    const previous = messages[index - 1];
    const isNewDay = previous === undefined || dayOf(view, previous) !== dayOf(view, message);
    const isNewSender =
      isNewDay || previous.from !== message.from || previous.channel !== message.channel;
    return html`${isNewDay ? html`<li id="day-${message.id}" class="day">${dayOf(view, message)}</li>` : null}
<li id="${message.id}" class="message">${
      message.channel === "sms" ? smsBubble(view, message, isNewSender) : mailCard(view, message)
    }</li>`;
  });
  return html`<ol class="thread" data-live-list="thread" aria-live="polite">${items}</ol>`;
}

function emptyThread({ texts }: PhoneView): Html {
  return html`<div class="thread-empty" data-live="thread">${icon("bubble")}<p>${texts.noMessage}</p><p class="hint">${texts.noMessageHint}</p></div>`;
}

function smsBubble(view: PhoneView, message: Message, isNewSender: boolean): Html {
  if (message.isReply) {
    return html`<div class="bubble is-own">${message.text}</div>`;
  }
  return html`${isNewSender ? senderLine(message.from, view.texts.sms) : null}
<div class="bubble">${linkify(message.text)}</div>
<p class="stamp">${formatTime(new Date(message.sentAt), view.language)}</p>`;
}

function senderLine(sender: string, channel: string): Html {
  return html`<p class="sender"><span class="avatar small" aria-hidden="true">${initialsOf(sender)}</span><span class="sender-name">${sender}</span><span class="tag">${channel}</span></p>`;
}

function mailCard(view: PhoneView, message: Message): Html {
  const { texts, language } = view;
  const time = formatTime(new Date(message.sentAt), language);
  const preview = message.text.replace(/\s+/g, " ").slice(0, previewLengthMax);
  return html`<details class="mail">
<summary><span class="mail-icon">${icon("envelope")}</span><span class="mail-head"><span class="mail-from"><span class="sender-name">${senderName(message.from)}</span><span class="stamp">${time}</span></span>
<span class="mail-subject">${message.subject || texts.noSubject}</span><span class="mail-preview">${preview}</span></span></summary>
<dl class="mail-lines"><dt>${texts.from}</dt><dd>${message.from}</dd><dt>${texts.to}</dt><dd>${message.to}</dd></dl>
${mailBody(view, message)}
${message.unsubscribe ? unsubscribeButton(view, message.id) : null}
</details>`;
}

/** As mail programs show it beside the sender. */
function unsubscribeButton({ texts, current, language }: PhoneView, id: string): Html {
  return html`<form method="post" action="/phone/unsubscribe" class="mail-stop"><input type="hidden" name="person" value="${current.id}"><input type="hidden" name="lang" value="${language}"><button class="quiet" name="message" value="${id}">${texts.unsubscribe}</button></form>`;
}

/** HTML is shown in a frame that may run nothing (see mail-frame.ts), with the text version under it. */
function mailBody({ texts }: PhoneView, message: Message): Html {
  const text = html`<div class="mail-text">${linkify(message.text)}</div>`;
  if (message.html === undefined) return text;
  return html`<iframe class="mail-frame" title="${message.subject || texts.noSubject}" src="/phone/mail/${encodeURIComponent(message.id)}" loading="lazy" sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"></iframe>
<details class="mail-alternative"><summary>${texts.textVersion}</summary>${text}</details>`;
}

function senderName(from: string): string {
  return from.replace(/\s*<[^<>]*>$/, "");
}

function dayOf(view: PhoneView, message: Message): string {
  return formatDay(new Date(message.sentAt), view.language);
}
