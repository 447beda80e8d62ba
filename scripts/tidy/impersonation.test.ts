// What a colleague may do who sees a person's pages as they do is decided action by action (lib/domain/impersonation/deeds.ts): a
// new one without a row fails here, and so does one that is let through by another door than its row says.
import { expect, test } from "vitest";
import { DEEDS, type Deed, type DeedRule } from "@/lib/domain/impersonation/deeds";
import { isTest, type SourceFile, sourceFiles } from "./source-files";

const ROUTES = /^app\/(?:\(debtor\)\/|(?=(?:api|verify|\.well-known)\/))/;
/** The same for everybody, and no deed: keys to check signatures with, pictures of a brand. */
const PUBLIC = ["/.well-known/jwks.json", "/brand/[creditor]/[file]"];

const inRoutes = sourceFiles.filter(
  (file) => ROUTES.test(file.path) && !isTest(file) && !file.path.startsWith("app/(staff)"),
);

const exportedFunctions = ({ text }: SourceFile) =>
  [...text.matchAll(/^export (?:async )?function (\w+)|^export const (\w+) = (?:async )?\(/gm)].map(
    ([, plain, arrow]) => plain ?? arrow ?? "",
  );

const folderOf = ({ path }: SourceFile) => path.replace(ROUTES, "").replace(/\/?[^/]+$/, "");

type Found = { deed: string; text: string };

const actions: Found[] = inRoutes
  .filter(({ text }) => /^"use server";/.test(text))
  .flatMap((file) =>
    exportedFunctions(file).map((name) => ({
      deed: `${folderOf(file)}:${name}`,
      text: bodyOf(file.text, name),
    })),
  );

/** Those that do something; a GET that only leads to the page of its form is none. */
const handlers: Found[] = inRoutes
  .filter(({ path }) => path.endsWith("/route.ts"))
  .flatMap((file) =>
    exportedFunctions(file)
      .filter((method) => !file.text.includes(`export const ${method} = (): Response => seeOther(`))
      .map((method) => ({ deed: `${method} /${folderOf(file)}`, text: file.text })),
  )
  .filter(({ deed }) => !PUBLIC.some((path) => deed.endsWith(path)));

function bodyOf(text: string, name: string): string {
  const from = text.indexOf(`function ${name}(`);
  const end = text.indexOf("\n}\n", from);
  return text.slice(from, end < 0 ? undefined : end);
}

const found = [...actions, ...handlers];
const withRule = (rule: DeedRule) => found.filter(({ deed }) => DEEDS[deed as Deed] === rule);

test("every action and route of the app has its row, and every row is one", () => {
  expect(actions.length).toBeGreaterThan(55);
  expect(handlers.length).toBeGreaterThan(25);
  expect(Object.keys(DEEDS).toSorted()).toEqual(found.map(({ deed }) => deed).toSorted());
});

test("what consent opens asks for it by its own name, and nothing else does", () => {
  const open = withRule("with_consent").filter(
    ({ deed, text }) => !text.includes(`requireFiller("${deed}"`),
  );
  expect(open).toEqual([]);
  const others = [...withRule("never"), ...withRule("elsewhere")];
  expect(others.filter(({ text }) => text.includes("requireFiller"))).toEqual([]);
});

test("what only the person does goes through a door that refuses everybody else", () => {
  const DOORS = /requireDebtor\(|openDebtor\(|identifiedDebtor\(|readSent\(|asked(File|Plan)\(/;
  const OPEN_ONLY = ["identity:confirm", "POST /session"];
  const byHand = withRule("never").filter(
    ({ deed, text }) => !(DOORS.test(text) || OPEN_ONLY.includes(deed)),
  );
  expect(byHand.map(({ deed }) => deed)).toEqual([]);
});

test("only pages and what they are made of are shown to somebody else", () => {
  const reading = sourceFiles.filter(
    ({ path, text }) =>
      path.startsWith("app/") &&
      /session\/require-reader"/.test(text) &&
      !path.endsWith("/page.tsx"),
  );
  expect(reading.map(({ path }) => path)).toEqual([]);
});

test("nothing that acts as a person is given by hand to somebody who is not", () => {
  const makers = sourceFiles.filter(
    (file) =>
      file.path.startsWith("lib/") && !isTest(file) && /kind: "impersonator"/.test(file.text),
  );
  expect(makers.map(({ path }) => path).toSorted()).toEqual([
    "lib/domain/actor/actor.ts",
    "lib/services/impersonation/current-view.ts",
  ]);
});
