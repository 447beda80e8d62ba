// What happens outside the application: refunds from Stripe's dashboard, disputes, payouts that fail, lost webhooks.
import { type Html, html } from "./html";
import { chargeRows, type MoneyButton, type MoneyRow, payoutRows } from "./money-rows";
import { formatAmount, formatMoment } from "./times";
import type { PhoneView } from "./view";

/** Nothing without a Stripe account here: with one's own keys the real dashboard does this. */
export function stripeCard(view: PhoneView): Html | null {
  const { texts, accounts } = view;
  if (accounts.length === 0) return null;
  const rows = [...chargeRows(accounts), ...payoutRows(accounts)];
  const list =
    rows.length === 0
      ? html`<p class="hint" data-live="stripe">${texts.noMoney}</p>`
      : html`<ol class="deliveries" data-live-list="stripe">${rows.map((row) => moneyRow(view, row))}</ol>`;
  return html`<section class="card" id="stripe">
<h2>${texts.stripe}</h2>
<p class="hint">${texts.stripeHint}</p>
${list}
${webhookControls(view)}
</section>`;
}

/** Its id holds its state, so that a refresh replaces the row when something has happened to it. */
function moneyRow(view: PhoneView, row: MoneyRow): Html {
  const { texts, language } = view;
  const means = row.isCard ? texts.card : texts.debit;
  const name = row.id.startsWith("po_")
    ? texts.payout
    : `${means}${row.last4 === null ? "" : ` ··${row.last4}`}`;
  const actions = row.buttons.map(({ name: action }) => action).join("-");
  return html`<li id="money-${row.id}-${row.state}-${actions}"><details class="delivery">
<summary><span class="money-name"><span class="money-amount">${formatAmount(row.amount, row.currency, language)}</span> ${name}</span><span class="tag">${texts.moneyStates[row.state]}</span><span class="stamp">${formatMoment(new Date(row.created * 1000), language)}</span></summary>
${row.description === null ? null : html`<p class="hint">${row.description}</p>`}
${
  row.buttons.length === 0
    ? html`<p class="hint money-end">${texts.nothingToDo}</p>`
    : html`<form method="post" action="/phone/stripe" class="steps">${keepPlace(view)}${row.buttons.map((button) => actionButton(view, button))}</form>`
}</details></li>`;
}

function actionButton({ texts }: PhoneView, { name, id }: MoneyButton): Html {
  return html`<button name="wish" value="${name} ${id}">${texts.moneyActions[name]}</button>`;
}

function webhookControls(view: PhoneView): Html {
  const { texts, accounts } = view;
  const mode = accounts[0]?.webhooks.mode ?? "flow";
  const waiting = accounts.reduce((sum, { webhooks }) => sum + webhooks.waiting, 0);
  const wishes = ["flow", "hold", "drop"] as const;
  return html`<div data-live="webhooks"><h3 class="label means-label">${texts.webhooks}</h3>
<p class="hint">${texts.webhookModes[mode]}${waiting === 0 ? null : html` ${texts.webhooksWaiting(waiting)}`}</p>
<form method="post" action="/phone/stripe" class="steps">${keepPlace(view)}${wishes
    .filter((wish) => wish !== mode)
    .map(
      (wish) =>
        html`<button name="wish" value="webhooks ${wish}">${texts.webhookWishes[wish]}</button>`,
    )}<button name="wish" value="webhooks replay">${texts.webhookWishes.replay}</button></form></div>`;
}

function keepPlace({ current, language }: PhoneView): Html {
  return html`<input type="hidden" name="person" value="${current.id}"><input type="hidden" name="lang" value="${language}">`;
}
