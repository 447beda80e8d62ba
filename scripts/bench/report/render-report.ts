// The report as one page that needs nothing else.

import { escapeHtml } from "@/lib/domain/escape-html";
import type { BenchReport } from "./bench-report";
import { renderTable } from "./render-table";
import { REPORT_STYLE } from "./report-style";
import { type GoalSum, sumUpGoals } from "./sum-up-goals";

type Part = BenchReport["parts"][number];

/** The whole report as an HTML document. */
export function renderReport(report: BenchReport): string {
  const facts = Object.entries({ measured: report.measuredAt, ...report.machine });
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Quittance: benchmark</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
<h1>Quittance: benchmark</h1>
${report.isQuick ? '<p class="warning">A quick run, to try the benchmark out. Its figures are not to be quoted.</p>' : ""}
<dl>${facts.map(([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`).join("")}</dl>
${report.parts.map(renderPart).join("\n")}
</body>
</html>
`;
}

function renderPart({ name, seconds, tables, notes }: Part): string {
  const noted = notes.map((note) => `<li>${escapeHtml(note)}</li>`).join("\n");
  return `<h2>${escapeHtml(name)}</h2>
<p>Took ${Math.round(seconds / 6) / 10} minutes.</p>
${renderGoals(sumUpGoals(tables))}
${noted ? `<h3>To know</h3>\n<ul>\n${noted}\n</ul>` : ""}
${tables.map(renderTable).join("\n")}`;
}

/** The tables below have them all. */
const MISSES_SHOWN_MAX = 6;

function renderMisses(misses: readonly string[]): string {
  const shown = misses.slice(0, MISSES_SHOWN_MAX).map(escapeHtml).join("<br>");
  const more = misses.length - MISSES_SHOWN_MAX;
  return (shown || "–") + (more > 0 ? `<br>and ${more} more` : "");
}

function renderGoals(goals: readonly GoalSum[]): string {
  if (goals.length === 0) return "";
  const rows = goals.map(({ text, met, all, misses }) => {
    const style = met === all ? "met" : "missed";
    return `<tr><th scope="row">${escapeHtml(text)}</th><td class="${style} count">${met} of ${all}</td><td>${renderMisses(misses)}</td></tr>`;
  });
  return `<h3>Goals</h3>
<div class="scroll" tabindex="0" role="region" aria-label="Goals"><table class="goals">
<thead><tr><th scope="col">goal</th><th scope="col">met</th><th scope="col">missed by</th></tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table></div>`;
}
