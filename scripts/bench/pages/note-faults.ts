import type { AuditFault } from "./page-reading";

type Faulty = { readonly name: string; readonly faults: readonly AuditFault[] };

/** One line an audit that was not passed: its id, what it says, the pages, and what was found on the first. */
export function noteFaults(pages: readonly Faulty[]): string[] {
  const found = pages.flatMap(({ name, faults }) =>
    faults.map((fault) => ({ page: name, ...fault })),
  );
  const byAudit = Map.groupBy(found, ({ audit }) => audit);
  return [...byAudit.values()]
    .toSorted((a, b) => Number(b[0]?.isScored) - Number(a[0]?.isScored))
    .map((same) => {
      const [first] = same;
      const where = [...new Set(same.map(({ page }) => page))].join(", ");
      const kind = first?.isScored ? "Audit" : "Hint";
      const detail = first?.detail ? ` First found: ${first.detail}` : "";
      return `${kind} ${first?.audit} (“${first?.title}”) on ${where}.${detail}`;
    });
}
