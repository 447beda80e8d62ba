// Which pages an agent may see is decided page by page (lib/domain/cobrowse/shared-route.ts): a new one without a decision fails here.
import { expect, test } from "vitest";
import { DESTINATIONS, decisionOn, isSharedRoute } from "@/lib/domain/cobrowse/shared-route";
import { PAYMENT_STEP } from "@/lib/domain/journey/page-kind";
import { sourceFiles } from "./source-files";

/** Parts of an address that stand for something. */
const SAMPLES: Readonly<Record<string, string>> = { "[step]": "income", "[kind]": "move" };

/** The addresses of a debtor's pages, one for each. */
const paths = sourceFiles.flatMap(({ path }) => {
  const inside = /^app\/(?:\(debtor\)|verify)(\/?.*)\/page\.tsx$/.exec(path);
  if (!inside) return [];
  const base = path.startsWith("app/verify") ? "/verify" : "";
  const whole = `${base}${inside[1]}`.replaceAll(/\[+[^\]]+\]+/g, (part) => SAMPLES[part] ?? "x");
  return [whole || "/"];
});

test("every page of a debtor's is either shown to an agent or hidden, by decision", () => {
  expect(paths.length).toBeGreaterThan(50);
  expect(paths.filter((path) => decisionOn(path) === null)).toEqual([]);
});

test("no page with the payment provider's fields is shown, whatever it is called", () => {
  expect(paths.filter((path) => PAYMENT_STEP.test(path) && isSharedRoute(path))).toEqual([]);
});

test("pages on which secrets are typed are hidden", () => {
  const SECRET = /CodeField|DateFields|PasskeyForm|autoComplete="(cc|bday|one-time)/;
  const folders = sourceFiles.flatMap(({ path, text }) => {
    const folder = /^app\/\(debtor\)(\/.+)\/[^/]+\.tsx$/.exec(path)?.[1];
    return folder && SECRET.test(text) ? [folder] : [];
  });
  expect(folders.length).toBeGreaterThan(2);
  const pages = folders.map((folder) => folder.replaceAll(/\[[^\]]+\]/g, "x"));
  // Dates of a plan or of a statement are no secrets.
  const harmless = ["/account/statement", "/plan/own", "/my-plan/change/x"];
  const shown = pages.filter((path) => isSharedRoute(path) && !harmless.includes(path));
  expect(shown).toEqual([]);
});

test("an agent can propose to go only to pages that there are", () => {
  const missing = Object.values(DESTINATIONS).filter(
    (path) =>
      !paths.some(
        (known) => known === path || (known === "/budget/income" && path.startsWith("/budget/")),
      ),
  );
  expect(missing).toEqual([]);
});
