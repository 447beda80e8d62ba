// The phone page as a whole document.
import { clockCard } from "./clock-card";
import { deliveriesCard } from "./deliveries-card";
import { device } from "./device";
import { type Html, html } from "./html";
import { identityCard } from "./identity-card";
import { meansCard } from "./means-card";
import { peopleList } from "./people-list";
import { stripeCard } from "./stripe-card";
import type { PhoneView } from "./view";

const refreshSeconds = 10;
const rawFiles = [
  "people.json",
  "staff.json",
  "messages.json",
  "deliveries.json",
  "stripe.json",
  "clock",
];

export function page(view: PhoneView): Html {
  const { texts, language, current } = view;
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${texts.title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/phone/style.css">
<noscript><meta http-equiv="refresh" content="${refreshSeconds}"></noscript>
<script src="/phone/script.js" defer></script>
</head>
<body>
<header class="top"><p class="brand"><span class="brand-mark" aria-hidden="true">Q</span>Quittance<span class="tag">${texts.sandbox}</span></p>${languageLink(view)}</header>
<main>
<div class="intro"><h1>${texts.heading}</h1><p>${texts.intro}</p></div>
<div class="columns">
${peopleList(view)}
${device(view)}
<div class="side">${identityCard(view)}${meansCard(view)}${clockCard(view)}${stripeCard(view)}${deliveriesCard(view)}</div>
</div>
</main>
<footer class="foot">${texts.rawData}${rawFiles.map((file) => html` <a href="/${file}">${file}</a>`)}</footer>
<p class="visually-hidden" role="status" id="announcement"></p>
</body>
</html>`;

  function languageLink({ language: spoken }: PhoneView): Html {
    const other = spoken === "fr" ? "en" : "fr";
    const query = new URLSearchParams({ person: current.id, lang: other });
    return html`<a class="quiet" lang="${other}" hreflang="${other}" href="/phone?${query.toString()}">${texts.otherLanguage}</a>`;
  }
}
