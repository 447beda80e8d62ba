import { expect, it } from "vitest";
import { PAGE_SCRIPTS, pageKind, pageScripts, RICH_ROUTES } from "./page-kind";

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

it("only listed pages have a script beside the one of every page", () => {
  expect(pageScripts("/my-plan")).toEqual(["pocket"]);
  expect(pageScripts("/receipts/EDM-2026-000123")).toEqual(["pocket"]);
  expect(pageScripts("/welcome/energie-du-midi")).toEqual(["pocket"]);
  expect(pageScripts("/session-ended")).toEqual(["pocket"]);
  expect(pageScripts("/kept/removed")).toEqual(["pocket"]);
  expect(pageScripts("/receipts/EDM-2026-000123/pdf")).toEqual([]);
  expect(pageScripts("/my-plan/method")).toEqual([]);
  expect(pageScripts("/pay")).toEqual([]);
});

it("every rich page and every other script says what for", () => {
  const listed = [...RICH_ROUTES, ...PAGE_SCRIPTS].map(({ reason }) => reason as string);
  expect(listed.filter((reason) => reason === "")).toEqual([]);
});
