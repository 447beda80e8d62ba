import { expect, it } from "vitest";
import { valuesOf } from "./draft";

function formOf(fields: readonly [string, string][]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

it("a posted form is kept as it was typed, several answers in order, without the framework's fields", () => {
  const form = formOf([
    ["$ACTION_ID_1", ""],
    ["reason", "other"],
    ["day", "1"],
    ["day", "2"],
  ]);
  form.append("file", new Blob(["x"]));
  expect(valuesOf(form)).toEqual({ reason: "other", day: ["1", "2"], file: "" });
});

it("nobody can fill our tables: fields and answers that no form has are cut", () => {
  const many = Array.from({ length: 1000 }, (_, index): [string, string] => [`f${index}`, "1"]);
  const kept = valuesOf(formOf([["details", "x".repeat(500_000)], ...many]));
  expect(Object.keys(kept).length).toBeLessThanOrEqual(200);
  expect(String(kept.details).length).toBe(10_000);
});
