// The frame of the operators' reports: one page that needs nothing else, in the light and in the dark.
import { escapeHtml } from "@/lib/domain/escape-html";
import { REPORT_STYLE } from "@/scripts/bench/report/report-style";

const STYLE = `${REPORT_STYLE}
td,thead th{text-align:left}
td.amount,th.amount{text-align:right}
.task td:first-child{color:var(--missed);font-weight:700}
code{font-size:.875em;overflow-wrap:anywhere}
figure{margin:1.5rem 0;max-width:60rem}
figcaption{color:var(--soft)}
svg{width:100%;min-width:34rem;height:auto;font:11px system-ui,sans-serif}
svg text{fill:var(--soft)}
svg .amount{text-anchor:end}
svg .day{text-anchor:middle}
svg .grid{stroke:var(--line)}
svg polyline{fill:none;stroke-width:2.5}
svg .stripe{stroke:var(--met)}
svg .books{stroke:var(--ink);stroke-dasharray:6 4}
svg .mark{fill:var(--paper);stroke:var(--missed);stroke-width:3}
.key{display:inline-block;width:1.5rem;height:0;margin:0 .25rem 0 .75rem;vertical-align:middle;border-top:3px solid var(--met)}
.books-key{border-top:3px dashed var(--ink)}
.mark-key{width:.75rem;height:.75rem;border:3px solid var(--missed);border-radius:50%}`;

/** `body` is HTML that is ready to be shown. */
export function reportPage(title: string, body: string): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${body}
</main>
</body>
</html>
`;
}

/** A cell of a table: a text, an amount as it is written, or an id. */
export type ReportCell = string | { amount: string } | { id: string };

export type ReportTable = {
  caption: string;
  columns: readonly string[];
  rows: readonly { cells: readonly ReportCell[]; isTask?: boolean }[];
};

/** A table, which scrolls by itself where it is wider than the screen. */
export function reportTable({ caption, columns, rows }: ReportTable): string {
  const name = escapeHtml(caption);
  const first = rows[0]?.cells ?? [];
  const head = columns.map((column, index) => {
    const cell = first[index];
    const isAmount = typeof cell === "object" && "amount" in cell;
    return `<th scope="col"${isAmount ? ' class="amount"' : ""}>${escapeHtml(column)}</th>`;
  });
  const body = rows.map(
    ({ cells, isTask }) =>
      `<tr${isTask ? ' class="task"' : ""}>${cells.map(renderCell).join("")}</tr>`,
  );
  return `<h2>${name}</h2>
<div class="scroll" tabindex="0" role="region" aria-label="${name}"><table>
<thead><tr>${head.join("")}</tr></thead>
<tbody>
${body.join("\n")}
</tbody>
</table></div>`;
}

function renderCell(cell: ReportCell): string {
  if (typeof cell === "string") return `<td>${escapeHtml(cell)}</td>`;
  if ("amount" in cell) return `<td class="amount">${escapeHtml(cell.amount)}</td>`;
  return `<td><code>${escapeHtml(cell.id)}</code></td>`;
}
