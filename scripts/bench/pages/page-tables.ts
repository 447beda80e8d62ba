// What was measured of pages, as tables: two for each look and kind, two for the yardsticks, one on how many there are.
import type { FigureTable } from "../contract";
import { atLeast, figureOf } from "../figures/figure";
import type { Visited, VisitedPage } from "./measure-stages";
import type { Yardsticks } from "./measured-page";
import { type Property, pageFigures } from "./page-figures";
import { plainSpeed, plainWeight, richSpeed, richWeight, SPEED, WEIGHT } from "./page-properties";

const METHOD =
  "Lighthouse, mobile preset, simulated throttling, cold cache, with a session of a fresh demo person.";
const WEIGHT_METHOD = `${METHOD} “first HTML” is the compressed body of the document and of the stylesheets it waits for; “JavaScript” is compressed bodies from our own origin; all others are bytes on the wire with headers.`;
const YARDSTICKS =
  "The floor page is a form of 9 kB in one document without script, from bare node:http; the bare Next page reads one row and has nothing of ours.";
const ARABIC =
  "There is no Arabic translation yet: a proxy of the benchmark turns each letter of the document into an Arabic one, sets lang and dir, and compresses again (brotli 5).";

export function pageTables(visited: Visited, yardsticks: Yardsticks): FigureTable[] {
  return [
    countTable(visited),
    ...yardstickTables(yardsticks),
    ...tablesByLook(visited.pages, yardsticks),
  ];
}

/** A page that was not measured would otherwise meet every goal. */
function countTable({ pages, planned }: Visited): FigureTable {
  const goal = atLeast(pages.length, planned, "every page is measured");
  const samples = [pages.length];
  return {
    title: "Pages",
    method: `${planned} visits were planned; a page counts once for each look.`,
    figures: [figureOf({ subject: "all", name: "measured", unit: "count", samples, goal })],
  };
}

function yardstickTables({ floor, bareNext }: Yardsticks): FigureTable[] {
  const figures = (properties: readonly Property[]) =>
    [floor, bareNext].flatMap((page) => pageFigures(page, properties));
  const speedMethod = `${METHOD} ${YARDSTICKS}`;
  return [
    { title: "Yardsticks: speed", method: speedMethod, figures: figures(SPEED) },
    { title: "Yardsticks: weight", method: WEIGHT_METHOD, figures: figures(WEIGHT) },
  ];
}

function tablesByLook(pages: readonly VisitedPage[], yardsticks: Yardsticks): FigureTable[] {
  const kinds = {
    plain: { speed: plainSpeed(yardsticks), weight: plainWeight() },
    rich: { speed: richSpeed(yardsticks), weight: richWeight(yardsticks) },
  };
  const groups = Map.groupBy(pages, ({ look, route }) => `${look}, ${route.kind}`);
  return [...groups].flatMap(([title, same]) => {
    const { speed, weight } = kinds[same[0]?.route.kind ?? "plain"];
    const figures = (properties: readonly Property[]) =>
      same.flatMap(({ page }) => pageFigures(page, properties));
    const more = title.startsWith("Arabic") ? ` ${ARABIC}` : "";
    return [
      { title: `${title}: speed`, method: METHOD + more, figures: figures(speed) },
      { title: `${title}: weight`, method: WEIGHT_METHOD + more, figures: figures(weight) },
    ];
  });
}
