// Stripe's lists: newest first, with a cursor.
import type { Form } from "./form";
import { text, wholeNumber } from "./form-values";
import { invalidRequest, noSuch } from "./stripe-fault";

export type List<T> = { object: "list"; url: string; has_more: boolean; data: T[] };

/** One page of the rows (10 unless `limit` says otherwise, 100 at most) from the form's cursor on. */
export function pageOf<T extends { id: string }>(
  rowsNewestFirst: readonly T[],
  form: Form,
  url: string,
): List<T> {
  const limit = wholeNumber(form, "limit") ?? 10;
  if (limit < 1 || limit > 100) {
    throw invalidRequest("Invalid limit: must be between 1 and 100", { param: "limit" });
  }
  const after = text(form, "starting_after");
  const before = text(form, "ending_before");
  if (before !== undefined) {
    const end = indexOf(rowsNewestFirst, before, "ending_before");
    const start = Math.max(0, end - limit);
    return { object: "list", url, has_more: start > 0, data: rowsNewestFirst.slice(start, end) };
  }
  const start = after === undefined ? 0 : indexOf(rowsNewestFirst, after, "starting_after") + 1;
  const data = rowsNewestFirst.slice(start, start + limit);
  return { object: "list", url, has_more: start + limit < rowsNewestFirst.length, data };
}

function indexOf(rows: readonly { id: string }[], id: string, param: string): number {
  const index = rows.findIndex((row) => row.id === id);
  if (index === -1) throw noSuch("object", id, param);
  return index;
}
