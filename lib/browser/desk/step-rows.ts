const PLACES = "a[href], summary, button";

/** Moves the focus so many rows on, over all tables of the page; from elsewhere to the first row. Enter then opens it. */
export function stepRows(by: number): void {
  const rows = [...document.querySelectorAll<HTMLElement>("main tbody tr")].filter((row) =>
    row.querySelector(PLACES),
  );
  const index = rows.findIndex((row) => row.contains(document.activeElement));
  const next = index === -1 ? 0 : Math.min(Math.max(index + by, 0), rows.length - 1);
  rows[next]?.querySelector<HTMLElement>(PLACES)?.focus();
}
