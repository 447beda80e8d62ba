// The floor: what a form page costs that has no script and nothing of a framework, about 9 kB of HTML and CSS in one
// document. How far our pages are from it is what the framework and we add.
import { FLOOR_STYLE } from "./floor-style";

type FloorField = { readonly name: string; readonly label: string; readonly hint: string };

const field = (name: string, label: string, hint: string): FloorField => ({ name, label, hint });

const FIELDS: readonly FloorField[] = [
  field(
    "rent",
    "Rent or mortgage",
    "What leaves your account each month for the place you live in.",
  ),
  field("energy", "Electricity, gas, heating", "A twelfth of the year, if you pay by the year."),
  field("water", "Water", "Only if it is not part of your rent."),
  field("food", "Food and household", "Shopping, cleaning, what you need day to day."),
  field("phone", "Telephone and internet", "All contracts of your household together."),
  field("travel", "Getting around", "Tickets, fuel, insurance and repairs of the car."),
  field("health", "Health", "What nobody pays back: glasses, medicine, cover."),
  field("children", "Children", "School meals, care after school, holiday clubs."),
  field("support", "Support for others", "What you pay for children or parents elsewhere."),
  field("insurance", "Insurance", "Home, civil liability, and what is prescribed."),
  field("taxes", "Taxes", "Income and housing taxes, divided by twelve."),
  field("loans", "Loans", "Each month, as your bank's schedule says."),
  field("clothes", "Clothes and shoes", "An average over the seasons is good enough."),
  field("school", "Studies", "Fees, books, a room elsewhere during the term."),
  field("care", "Care at home", "What remains after help from your region."),
  field("animals", "Animals", "Food and the vet, over a whole year by twelve."),
  field("membership", "Memberships", "Sport, unions, papers: what comes back each month."),
  field("other", "Anything else", "Whatever has to be paid and is not above."),
];

function fieldHtml({ name, label, hint }: FloorField): string {
  return `<div class="field">
<label class="label" for="${name}">${label}</label>
<p class="hint" id="${name}-hint">${hint}</p>
<div class="amount"><input class="input" id="${name}" name="${name}" inputmode="decimal" autocomplete="off" aria-describedby="${name}-hint"><span class="unit" aria-hidden="true">€</span></div>
</div>`;
}

/** The page as it is sent, without compression. */
export function floorPage(): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>What you spend each month</title>
<link rel="icon" href="data:,">
<style>${FLOOR_STYLE}</style>
</head>
<body>
<header class="bar"><span class="name">A creditor</span><a class="help" href="/help">Help</a></header>
<main class="page">
<p class="step">Step 3 of 3</p>
<h1 class="title">What you spend each month</h1>
<p class="lead">Round figures will do. Leave empty what you do not pay. You can come back and change them.</p>
<form class="form" method="post" action="/">
${FIELDS.map(fieldHtml).join("\n")}
<button class="button" type="submit">Go on</button>
</form>
</main>
<footer class="foot"><a href="/rights">Your rights</a><a href="/messages">Talk to somebody</a></footer>
</body>
</html>
`;
}
