import { expect, it } from "vitest";
import { countDue, openDatesIn } from "./due-badge";

const DATES = "2026-11-05 2026-12-05 2027-01-05";

it("what is due grows with the days, also where nobody is asked", () => {
  expect(countDue(DATES, "2026-11-04")).toBe(0);
  expect(countDue(DATES, "2026-11-05")).toBe(1);
  expect(countDue(DATES, "2027-02-01")).toBe(3);
  expect(countDue("", "2027-02-01")).toBe(0);
});

it("the dates are found in a page that the phone keeps, and nothing where it names none", () => {
  expect(openDatesIn(`<main><data hidden="" data-badge="true" value="${DATES}"></data>`)).toBe(
    DATES,
  );
  expect(openDatesIn('<main><data hidden="" data-keep="done" value="d1"></data></main>')).toBe("");
});
