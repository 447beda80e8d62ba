import { readdir } from "node:fs/promises";
import { expect, test } from "vitest";
import { DEBTOR_ROUTES } from "@/e2e/fixtures/debtor-routes";
import { pageKind } from "@/lib/domain/journey/page-kind";
import { planStages } from "./visits";

const NOT_LISTED = [
  // Only redirects.
  "",
  // Sent in the place of an address that shows nothing; such an address is in the list.
  "missing",
  // What came of a payment, or of a new card or account, is the provider's to say.
  "pay/[paymentId]/return",
  "my-plan/method/[setupId]",
  // Only for whom the same phone or e-mail belongs to several files: its walk is in the sign-in's own test.
  "sign-in/choose",
  // A colleague's own, who sees as somebody: in the walk of that.
  "see-as",
  // Made for the link's page, shown to nobody by itself.
  "letter/[locale]/[kind]/[creditor]",
];

const arrival = { link: "/l/0123456789012345678901", end: "/" };
const ends: Readonly<Record<string, string>> = {
  ...{ payment: "/pay/0198", receipt: "/receipts/EM-2026-000001", noted: "/noted/0198" },
  ...{ "plan-own": "/plan/own?by=amount", mandate: "/mandate/0198" },
};
const paths = DEBTOR_ROUTES.map(({ name, path }) => path({ ...arrival, end: ends[name] ?? "/" }));
const pathnames = paths.map((path) => new URL(path, "http://localhost").pathname);

test("every page of a debtor is in the list", async () => {
  const files = await readdir("app/(debtor)", { recursive: true });
  const pages = files
    .filter((file) => /(^|\/)page\.tsx$/.test(file))
    .map((file) => file.replace(/\/?page\.tsx$/, ""));
  const unlisted = pages.filter((page) => {
    const pattern = new RegExp(`^/${page.replaceAll(/\[+[^\]]+\]+/g, "[^/]+")}$`);
    return !pathnames.some((pathname) => pattern.test(pathname));
  });
  expect(unlisted.filter((page) => !NOT_LISTED.includes(page))).toEqual([]);
});

test("a page is listed as the kind that the web server sends it as", () => {
  for (const [index, { name, kind }] of DEBTOR_ROUTES.entries()) {
    expect({ name, kind }).toEqual({ name, kind: pageKind(pathnames[index] ?? "") });
  }
});

test("each page is listed once, and each state is walked to once", () => {
  expect(new Set(DEBTOR_ROUTES.map(({ name }) => name)).size).toBe(DEBTOR_ROUTES.length);
  const states = planStages(false).map(({ state }) => state);
  expect(new Set(states).size).toBe(states.length);
});

test("the main pages are also visited in the dark and with Arabic-length text", () => {
  const visits = planStages(false).flatMap((stage) => stage.visits);
  const inLook = (look: string) => visits.filter((visit) => visit.look === look).length;
  expect(inLook("French, light")).toBe(DEBTOR_ROUTES.length);
  expect([inLook("French, dark"), inLook("Arabic length, light")]).toEqual([8, 8]);
});
