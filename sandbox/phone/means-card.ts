// Test cards and IBANs to copy into the payment form.
import { copyable } from "./copyable";
import { type Html, html } from "./html";
import { type TestMeans, testMeans } from "./test-means";
import type { PhoneView } from "./view";

export function meansCard(view: PhoneView): Html {
  const { texts } = view;
  return html`<section class="card">
<h2>${texts.means}</h2>
<p class="hint">${texts.meansHint}</p>
${meansLists(view, true)}
<details class="more"><summary>${texts.moreMeans}</summary>${meansLists(view, false)}</details>
</section>`;
}

function meansLists(view: PhoneView, isMain: boolean): Html {
  const { cards, ibans } = view.texts;
  const shown = testMeans.filter((means) => means.isMain === isMain);
  const listOf = (kind: TestMeans["kind"], name: string) =>
    html`<h3 class="label means-label">${name}</h3><dl class="rows means">${shown
      .filter((means) => means.kind === kind)
      .map((means) => meansRow(view, means))}</dl>`;
  return html`${listOf("card", cards)}${listOf("iban", ibans)}`;
}

function meansRow({ texts, language }: PhoneView, means: TestMeans): Html {
  const grouped = means.number.replace(/.{4}(?=.)/g, "$& ");
  return html`<div class="row"><dt>${means.effect[language]}</dt><dd>${copyable(texts, grouped, means.number)}</dd></div>`;
}
