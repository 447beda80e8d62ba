// What identifies the person who is chosen: the answers to the application's questions.
import { copyable } from "./copyable";
import { type Html, html } from "./html";
import { icon } from "./icons";
import { formatBirthDate } from "./times";
import type { PhoneView } from "./view";

export function identityCard(view: PhoneView): Html | null {
  const { texts } = view;
  const { person } = view.current;
  if (person === null) return null;
  const { birthDate, postcode, contractDigits, securityCode } = person.identity;
  const firstName = person.name.split(" ")[0] ?? person.name;
  return html`<section class="card">
<h2>${texts.identity(firstName)}</h2>
<p class="hint">${texts.identityHint}</p>
<dl class="rows">
${row(view, texts.birthDate, birthDate ? formatBirthDate(birthDate) : null)}
${row(view, texts.postcode, postcode)}
${row(view, texts.contractDigits, contractDigits)}
${row(view, texts.securityCode, securityCode, securityHint(view, securityCode))}
</dl>
${openLink(view, person.link)}
</section>`;
}

function row(
  { texts }: PhoneView,
  name: string,
  value: string | null | undefined,
  hint: string | null = null,
): Html | null {
  if (!value) return null;
  return html`<div class="row"><dt>${name}${hint === null ? null : html`<span class="row-hint">${hint}</span>`}</dt><dd>${copyable(texts, value)}</dd></div>`;
}

function securityHint({ texts }: PhoneView, code: string | null | undefined): string | null {
  const [first, , third] = code ?? "";
  return first && third ? texts.securityHint(first, third) : null;
}

function openLink({ texts }: PhoneView, link: string | null | undefined): Html | null {
  if (!link || !/^https?:\/\//.test(link)) return null;
  return html`<p class="card-foot"><a class="quiet" href="${link}" target="_blank" rel="noopener noreferrer">${texts.openLink}${icon("arrow")}</a></p>`;
}
