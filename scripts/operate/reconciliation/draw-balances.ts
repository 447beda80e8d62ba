// The picture of the report: both sides' balances day by day, as SVG in the page. Colours are the page's own.
import { escapeHtml } from "@/lib/domain/escape-html";
import type { DailyBalance } from "./daily-balances";

const WIDTH = 760;
const HEIGHT = 260;
const EDGE = { left: 90, right: 12, top: 12, bottom: 34 };
const MARK_RADIUS = 5;
const LABELS_MAX = 8;

type Scale = { x: (index: number) => number; y: (minor: bigint) => number };

/** `describe` writes an amount; `text` is what the picture shows, for whoever does not see it. */
export function drawBalances(
  days: readonly DailyBalance[],
  describe: (minor: bigint) => string,
  text: string,
): string {
  const amounts = days.flatMap(({ providerMinor, booksMinor }) => [providerMinor, booksMinor]);
  const highest = amounts.reduce((most, amount) => (amount > most ? amount : most), 0n);
  const lowest = amounts.reduce((least, amount) => (amount < least ? amount : least), 0n);
  const scale = scaleOf(days.length, lowest, highest);
  const line = (name: string, minors: readonly bigint[]) =>
    `<polyline class="${name}" points="${minors.map((minor, index) => `${scale.x(index)},${scale.y(minor)}`).join(" ")}"/>`;
  return `<figure><div class="scroll" tabindex="0" role="region" aria-label="Picture"><svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escapeHtml(text)}">
${axis(lowest, highest, scale, describe)}
${dates(days, scale)}
${line(
  "stripe",
  days.map(({ providerMinor }) => providerMinor),
)}
${line(
  "books",
  days.map(({ booksMinor }) => booksMinor),
)}
${marks(days, scale)}
</svg></div>
<figcaption><span class="key stripe-key"></span> Stripe <span class="key books-key"></span> the books <span class="key mark-key"></span> a day with a difference for a person</figcaption></figure>`;
}

function scaleOf(count: number, lowest: bigint, highest: bigint): Scale {
  const span = Number(highest - lowest) || 1;
  const [width, height] = [WIDTH - EDGE.left - EDGE.right, HEIGHT - EDGE.top - EDGE.bottom];
  const round = (value: number) => Math.round(value * 10) / 10;
  return {
    x: (index) => round(EDGE.left + (width * index) / Math.max(1, count - 1)),
    y: (minor) => round(EDGE.top + height - (height * Number(minor - lowest)) / span),
  };
}

function axis(
  lowest: bigint,
  highest: bigint,
  { y }: Scale,
  describe: (minor: bigint) => string,
): string {
  return [...new Set([lowest, (lowest + highest) / 2n, highest])]
    .map(
      (minor) =>
        `<line class="grid" x1="${EDGE.left}" x2="${WIDTH - EDGE.right}" y1="${y(minor)}" y2="${y(minor)}"/>` +
        `<text class="amount" x="${EDGE.left - 8}" y="${y(minor) + 4}">${escapeHtml(describe(minor))}</text>`,
    )
    .join("\n");
}

function dates(days: readonly DailyBalance[], { x }: Scale): string {
  const every = Math.ceil(days.length / LABELS_MAX);
  return days
    .map(({ on }, index) =>
      index % every === 0
        ? `<text class="day" x="${x(index)}" y="${HEIGHT - 12}">${on.slice(5)}</text>`
        : "",
    )
    .join("");
}

function marks(days: readonly DailyBalance[], { x, y }: Scale): string {
  return days
    .map(({ on, tasks, providerMinor }, index) =>
      tasks === 0
        ? ""
        : `<circle class="mark" cx="${x(index)}" cy="${y(providerMinor)}" r="${MARK_RADIUS}"><title>${on}: ${tasks}</title></circle>`,
    )
    .join("");
}
