import { expect, test } from "vitest";
import { filterNode, type KnownNodes } from "./filter-node";

const nothing = (): KnownNodes => ({ fields: {}, blocked: [] });

test("fields that may be seen are noted with their names, parts that may not with their ids", () => {
  const known = nothing();
  const field = { type: 2, id: 2, tagName: "input", attributes: { name: "salary.amount" } };
  const part = { type: 2, id: 3, tagName: "div", attributes: { rr_width: "1px" }, childNodes: [] };
  const whole = { type: 2, id: 1, tagName: "form", attributes: {}, childNodes: [field, part] };
  expect(filterNode("/budget/income", whole, known)).not.toBeNull();
  expect(known).toEqual({ fields: { 2: "salary.amount" }, blocked: [3] });
});

test("one part that is not empty, though it had to be, and the whole is refused", () => {
  const part = { type: 2, id: 3, tagName: "iframe", attributes: {}, childNodes: [] };
  const whole = { type: 2, id: 1, tagName: "form", attributes: {}, childNodes: [part] };
  expect(filterNode("/budget/income", whole, nothing())).toBeNull();
});
