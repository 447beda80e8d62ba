// What is measured of pages, plain and rich, with the goals that they are held to.
import { middleOf, type Yardsticks } from "./measured-page";
import { from, type Property, upTo } from "./page-figures";
import { type ResourceKind, scriptBodyBytes, scriptsOf, transferredBytes } from "./page-reading";
import { GOVUK_PAY } from "./published-page";

const LCP_MS_MAX = 0.35 * GOVUK_PAY.lcpMs;
const LCP_TO_FLOOR_MAX = 1.4;
const FIRST_HTML_BYTES_MAX = 14_336;
const SCRIPT_BYTES_MAX = 3_000;
const SCRIPT_OVER_FLOOR_BYTES_MAX = 60_000;
const TOTAL_BYTES_MAX = 36_000;
const REQUESTS_MAX = 4;
const RESOURCE_KINDS: readonly ResourceKind[] = [
  ...(["document", "script", "stylesheet", "image", "font", "other"] as const),
];

const lcp: Property = {
  ...{ name: "LCP", unit: "ms", read: ({ lcpMs }) => lcpMs, published: GOVUK_PAY.lcpMs },
};
const fcp: Property = { name: "FCP", unit: "ms", read: ({ fcpMs }) => fcpMs };
const tbt: Property = {
  ...{ name: "TBT", unit: "ms", read: ({ tbtMs }) => tbtMs, published: GOVUK_PAY.tbtMs },
};
const cls: Property = {
  ...{ name: "CLS", unit: "shift", read: (reading) => reading.cls, published: GOVUK_PAY.cls },
};
const scores: readonly Property[] = [
  { name: "performance", unit: "score", read: ({ performance }) => performance },
  { name: "accessibility", unit: "score", read: ({ accessibility }) => accessibility },
  { name: "best practices", unit: "score", read: ({ bestPractices }) => bestPractices },
];
const firstHtml: readonly Property[] = [
  { name: "first HTML", unit: "bytes", read: (_, page) => page.firstHtml.asBrowsersAsk },
  { name: "first HTML, gzip only", unit: "bytes", read: (_, page) => page.firstHtml.gzip },
];
const script: Property = {
  ...{ name: "JavaScript", unit: "bytes" },
  read: ({ requests }, { origin }) => scriptBodyBytes(requests, origin),
};
const total: Property = {
  ...{ name: "all, on the wire", unit: "bytes", published: GOVUK_PAY.totalBytes },
  read: ({ requests }) => transferredBytes(requests),
};
const requestCount: Property = {
  ...{ name: "requests", unit: "count", published: GOVUK_PAY.requests },
  read: ({ requests }) => requests.length,
};
/** On the wire with headers, as the published figure of scripts was counted. */
const byKind: readonly Property[] = RESOURCE_KINDS.map((kind) => ({
  ...{ name: kind, unit: "bytes" },
  read: ({ requests }) => transferredBytes(requests, kind),
  ...(kind === "script" ? { published: GOVUK_PAY.scriptBytes } : {}),
}));

/** How soon a page is there and how good it is, without goals. */
export const SPEED: readonly Property[] = [lcp, fcp, tbt, cls, ...scores];
/** What a page weighs, without goals. */
export const WEIGHT: readonly Property[] = [...firstHtml, script, total, requestCount, ...byKind];

const toFloor = ({ floor }: Yardsticks): Property => {
  const floorMs = middleOf(floor, ({ lcpMs }) => lcpMs);
  return { name: "LCP to floor", unit: "x", read: ({ lcpMs }) => lcpMs / floorMs };
};

/** Speed of a page without the framework's script, with its goals. */
export function plainSpeed(yardsticks: Yardsticks): Property[] {
  const lcpText = `LCP ≤ ${Math.floor(LCP_MS_MAX)} ms (0.35× ${GOVUK_PAY.name})`;
  return [
    { ...lcp, goal: upTo(LCP_MS_MAX, lcpText) },
    {
      ...toFloor(yardsticks),
      goal: upTo(LCP_TO_FLOOR_MAX, `LCP ≤ ${LCP_TO_FLOOR_MAX}× floor page`),
    },
    fcp,
    { ...tbt, goal: upTo(0, "TBT 0 ms") },
    { ...cls, goal: upTo(0, "CLS 0") },
    ...scores.map((each) => ({ ...each, goal: from(100, `${each.name} 100`) })),
  ];
}

/** Weight of a page without the framework's script, with its goals. */
export function plainWeight(): Property[] {
  return [
    ...firstHtml.map((each) => ({
      ...each,
      goal: upTo(FIRST_HTML_BYTES_MAX, `${each.name} ≤ 14,336 B`),
    })),
    { ...script, goal: upTo(SCRIPT_BYTES_MAX, "JavaScript ≤ 3,000 B") },
    { ...total, goal: upTo(TOTAL_BYTES_MAX, "all ≤ 36,000 B") },
    { ...requestCount, goal: upTo(REQUESTS_MAX, "requests ≤ 4") },
    ...byKind,
  ];
}

/** Speed of a hydrated page: no goal of its own but that its script comes after the first paint. */
export function richSpeed(yardsticks: Yardsticks): Property[] {
  const firstScript: Property = {
    ...{ name: "first script after paint", unit: "ms" },
    read: ({ requests }, { origin }) => firstScriptAfterPaintMs(requests, origin),
    goal: from(0, "the framework's script is asked for after the first paint"),
  };
  return [lcp, toFloor(yardsticks), fcp, tbt, cls, firstScript, ...scores];
}

/** Weight of a hydrated page: its script is counted over what a page of the framework ships with nothing of ours. */
export function richWeight({ bareNext }: Yardsticks): Property[] {
  const floorBytes = middleOf(bareNext, ({ requests }) =>
    scriptBodyBytes(requests, bareNext.origin),
  );
  const overFloor: Property = {
    ...{ name: "JavaScript over floor", unit: "bytes" },
    read: ({ requests }, { origin }) => scriptBodyBytes(requests, origin) - floorBytes,
    goal: upTo(SCRIPT_OVER_FLOOR_BYTES_MAX, "JavaScript ≤ 60,000 B over the framework's floor"),
  };
  return [...firstHtml, script, overFloor, total, requestCount, ...byKind];
}

/** Our own small script may come before; the framework's lie in its folder. Zero where the page has none of them. */
function firstScriptAfterPaintMs(...of: Parameters<typeof scriptsOf>): number {
  const runtime = scriptsOf(...of).filter(({ url }) => url.includes("/_next/"));
  const delays = runtime.map(({ afterFirstPaintMs }) => afterFirstPaintMs);
  return delays.length === 0 ? 0 : Math.min(...delays);
}
