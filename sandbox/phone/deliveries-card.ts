// The creditor's system: the latest signed events it received, and whether each signature was right.
import type { Delivery } from "../receiver/delivery-log";
import { type Html, html } from "./html";
import { icon } from "./icons";
import { formatTime } from "./times";
import type { PhoneView } from "./view";

const payloadLengthMax = 4000;

export function deliveriesCard(view: PhoneView): Html {
  const { texts, deliveries } = view;
  const list =
    deliveries.length === 0
      ? html`<p class="hint" data-live="deliveries">${texts.noDelivery}</p>`
      : html`<ol class="deliveries" data-live-list="deliveries">${deliveries.map((delivery) => deliveryRow(view, delivery))}</ol>`;
  return html`<section class="card">
<h2>${texts.system}</h2>
<p class="hint">${texts.systemHint}</p>
${list}
</section>`;
}

function deliveryRow({ texts, language }: PhoneView, delivery: Delivery): Html {
  const verdict = delivery.isVerified ? texts.verified : texts.unverified;
  const mark = delivery.isVerified ? "check" : "cross";
  const payload = JSON.stringify(delivery.payload, null, 2) ?? "";
  return html`<li id="delivery-${delivery.id}-${delivery.attempt}"><details class="delivery">
<summary><span class="mark ${mark}">${icon(mark)}<span class="visually-hidden">${verdict}</span></span><span class="delivery-type">${delivery.type || "?"}</span>${
    delivery.attempt > 1 ? html`<span class="tag">${texts.attempt(delivery.attempt)}</span>` : null
  }${delivery.status === 200 ? null : html`<span class="tag">${delivery.status}</span>`}<span class="stamp">${formatTime(new Date(delivery.receivedAt), language)}</span></summary>
<p class="hint">${verdict}</p><pre tabindex="0">${payload.slice(0, payloadLengthMax)}</pre></details></li>`;
}
