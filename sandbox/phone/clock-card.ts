// The world's clock, and the buttons that move it on.
import { type Html, html } from "./html";
import { formatDay, formatTime } from "./times";
import type { PhoneView } from "./view";

const dayMs = 24 * 60 * 60 * 1000;

export function clockCard(view: PhoneView): Html {
  const { texts, language, now, offsetMs } = view;
  const ahead = offsetMs === 0 ? texts.clockReal : texts.clockAhead(Math.floor(offsetMs / dayMs));
  const steps = [
    ["P1D", texts.plusDay],
    ["P1W", texts.plusWeek],
    ["P1M", texts.plusMonth],
  ] as const;
  return html`<section class="card">
<h2>${texts.clock}</h2>
<div data-live="clock"><p class="clock-time">${formatTime(now, language)}</p><p class="clock-day">${formatDay(now, language)}</p><p class="hint">${ahead}</p></div>
<form method="post" action="/phone/clock" class="steps">
<input type="hidden" name="person" value="${view.current.id}"><input type="hidden" name="lang" value="${language}">
${steps.map(([duration, name]) => html`<button name="advance" value="${duration}">${name}</button>`)}
</form>
<p class="hint">${texts.clockHint}</p>
</section>`;
}
