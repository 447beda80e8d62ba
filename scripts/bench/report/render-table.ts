// A table of figures: a row for each subject, a column for each name, the goal in the column's head.

import { escapeHtml } from "@/lib/domain/escape-html";
import type { Figure, FigureTable } from "../contract";
import { formatValue } from "./format-value";

/** The table with its title and method, as HTML. */
export function renderTable({ title, method, figures }: FigureTable): string {
  const names = [...new Set(figures.map(({ name }) => name))];
  const bySubject = Map.groupBy(figures, ({ subject }) => subject);
  const rows = [...bySubject].map(([subject, own]) => {
    const cells = names.map((name) => renderCell(own.find((figure) => figure.name === name)));
    return `<tr><th scope="row">${escapeHtml(subject)}</th>${cells.join("")}</tr>`;
  });
  return `<section>
<h3>${escapeHtml(title)}</h3>
<p>${escapeHtml(method)}</p>
<div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(title)}"><table>
<thead><tr><th scope="col"></th>${names.map((name) => renderHead(name, figures)).join("")}</tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table></div>
</section>`;
}

function renderHead(name: string, figures: readonly Figure[]): string {
  const same = figures.filter((figure) => figure.name === name);
  const goals = new Set(same.flatMap(({ goal }) => goal?.text ?? []));
  const ratios = new Set(same.flatMap(({ ratio }) => (ratio ? `ratio to ${ratio.to}` : [])));
  const notes = [...goals, ...ratios].map((note) => `<small>${escapeHtml(note)}</small>`);
  return `<th scope="col">${escapeHtml(name)}${notes.join("")}</th>`;
}

function renderCell(figure: Figure | undefined): string {
  if (!figure) return "<td>–</td>";
  const { median, unit, ratio, goal, samples } = figure;
  const all = `${samples.length} measured: ${samples.map((sample) => formatValue(sample, unit)).join(", ")}`;
  const compared = ratio ? `<small>${formatValue(ratio.median, "x")}</small>` : "";
  const value = `<span title="${escapeHtml(all)}">${formatValue(median, unit)}</span>`;
  if (!goal) return `<td>${value}${compared}</td>`;
  const [mark, style] = goal.isMet ? ["✓ met", "met"] : ["✗ not met", "missed"];
  return `<td class="${style}">${value}${compared}<small>${mark}</small></td>`;
}
