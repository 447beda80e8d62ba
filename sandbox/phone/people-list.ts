// The list of demo people: who they are, in one line, and the way to each one's phone.
import { type Html, html } from "./html";
import { describeScenario } from "./scenarios";
import type { Phone, PhoneView } from "./view";

export function peopleList(view: PhoneView): Html {
  const { phones, texts } = view;
  return html`<nav class="people" aria-labelledby="people-title">
<h2 id="people-title" class="label">${texts.people}</h2>
<ul class="people-list" data-live="people">${phones.map((phone) => personRow(view, phone))}${
    phones.length === 0 ? html`<li class="hint">${texts.nobody}</li>` : null
  }</ul>
</nav>`;
}

function personRow(view: PhoneView, phone: Phone): Html {
  const { language, texts } = view;
  const { person } = phone;
  const name = person?.name ?? texts.others;
  const line = person === null ? texts.othersLine : describeScenario(person, language);
  const current = phone === view.current ? html` aria-current="true"` : null;
  const query = new URLSearchParams({ person: phone.id, lang: language });
  return html`<li><a class="person" href="/phone?${query.toString()}"${current}>
<span class="avatar" aria-hidden="true">${initialsOf(name)}</span>
<span class="person-text"><span class="person-name">${name}</span><span class="person-line">${line}</span>${
    person === null ? null : html`<span class="person-creditor">${person.creditor}</span>`
  }</span>
${messageCount(view, phone)}
</a></li>`;
}

function messageCount(view: PhoneView, phone: Phone): Html | null {
  const count = phone.messages.length;
  if (count === 0) return null;
  return html`<span class="count"><span aria-hidden="true">${count}</span><span class="visually-hidden">${view.texts.messageCount(count)}</span></span>`;
}

export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== "");
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words;
  return picked.map((word) => [...(word ?? "")][0]?.toUpperCase() ?? "").join("");
}
