// Small marks: card brands beside the number, and what stands on the tabs.
import type { CardBrand } from "./card-format";
import { makeSvg } from "./dom";

const size = "0 0 34 22";
const plate = (fill: string) => ({
  tag: "rect" as const,
  attributes: { width: 34, height: 22, rx: 3, fill },
});
const word = (text: string) => ({
  tag: "text" as const,
  attributes: {
    x: 17,
    y: 14.5,
    fill: "#fff",
    "font-size": 9.5,
    "font-weight": 800,
    "font-family": "Arial, sans-serif",
    "text-anchor": "middle",
  },
  text,
});
const disc = (cx: number, fill: string) => ({
  tag: "circle" as const,
  attributes: { cx, cy: 11, r: 6.5, fill },
});

export function brandMark(brand: CardBrand): SVGElement {
  const shapes = {
    amex: [plate("#016fd0"), word("AMEX")],
    mastercard: [plate("#252525"), disc(13, "#eb001b"), disc(21, "#f79e1b")],
    visa: [plate("#1434cb"), word("VISA")],
    unknown: [
      plate("#8a94a0"),
      { tag: "rect" as const, attributes: { y: 5, width: 34, height: 4, fill: "#5c6670" } },
    ],
  };
  return makeSvg(size, shapes[brand], "Brand");
}

export function tabMark(type: "card" | "sepa_debit"): SVGElement {
  const d =
    type === "card"
      ? "M2 3h16a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1H2a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM1 7h18M4 11h4"
      : "M2 6l8-4 8 4H2zM4 6v7M8 6v7M12 6v7M16 6v7M2 14h16";
  return makeSvg("0 0 20 16", [{ tag: "path", attributes: { d } }], "TabIcon");
}
