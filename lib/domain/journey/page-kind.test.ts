import { expect, it } from "vitest";
import { pageKind, RICH_ROUTES } from "./page-kind";

it.each([
  "/",
  "/l/abc",
  "/identity",
  "/budget/household",
  "/pay/1/return",
  "/payments",
  "/x/pay",
  "/my-plan",
  "/my-plan/change/move",
  "/my-plan/method/1",
])("a page is plain unless it is listed: %s", (path) => {
  expect(pageKind(path)).toBe("plain");
});

it.each(["/budget/income", "/budget/spending", "/pay", "/pay/01a", "/my-plan/method"])(
  "is rich: %s",
  (path) => {
    expect(pageKind(path)).toBe("rich");
  },
);

it("every rich page says what for", () => {
  expect(RICH_ROUTES.filter(({ reason }) => reason === "")).toEqual([]);
});
