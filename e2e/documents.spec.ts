import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expectAccessible } from "./fixtures/accessible";
import type { Person } from "./fixtures/person";
import { expect, test } from "./fixtures/test";
import { texts } from "./fixtures/texts";
import { enterFile, main, onScreen } from "./fixtures/walk";

const t = texts("fr");
const INVOICE = "Facture d’électricité";

/** From the balance to the list, and the file that a tap on its line brings. */
async function download(page: Page, person: Person): Promise<void> {
  await page.getByRole("link", { name: t("account.documents") }).click();
  await onScreen(page, "documents");
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: INVOICE }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toBe(`${INVOICE}.pdf`);
  expect(await readFile(await file.path(), "utf8")).toBe(`%PDF-1.4 ${person.reference}-1`);
  await onScreen(page, "documents");
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("an invoice of the creditor is found from the balance and comes as a file", async ({
      page,
      makePerson,
    }) => {
      const person = await makePerson({ invoice: INVOICE });
      await enterFile(page, person);
      await download(page, person);
      await expect(main(page)).toContainText(t("documents.kinds.invoice"));
      await expect(main(page)).toContainText(/31 mars 2026 · PDF, 1\sko/);
    });
  });
}

test("the list is accessible in light and dark, and the plan leads there", async ({
  page,
  makePerson,
}) => {
  await enterFile(page, await makePerson({ invoice: INVOICE, plan: { monthsAgo: 2 } }));
  await page.goto("/my-plan");
  await page.getByRole("link", { name: t("myPlan.documents") }).click();
  await onScreen(page, "documents");
  await expectAccessible(page);
});

test("a file is not kept by anybody on the way, and may do nothing should it be opened", async ({
  page,
  makePerson,
}) => {
  await enterFile(page, await makePerson({ invoice: INVOICE }));
  await page.goto("/documents");
  const path = await page.getByRole("link", { name: INVOICE }).getAttribute("href");
  const headers = (await page.request.get(path ?? "")).headers();
  expect(headers).toMatchObject({
    "cache-control": "private, no-store",
    "content-type": "application/pdf",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
    "x-content-type-options": "nosniff",
  });
  expect(headers["content-disposition"]).toMatch(/^attachment; /);
});

test("somebody else's document is refused like one that never was, and nobody gets one without a session", async ({
  page,
  browser,
  makePerson,
}) => {
  await enterFile(page, await makePerson({ invoice: INVOICE }));
  await page.goto("/documents");
  const path = (await page.getByRole("link", { name: INVOICE }).getAttribute("href")) ?? "";

  const context = await browser.newContext();
  const other = await context.newPage();
  await other.goto(path);
  await onScreen(other, "session-ended");
  await enterFile(other, await makePerson());
  await expect(other.getByRole("link", { name: t("account.documents") })).toHaveCount(0);
  for (const asked of [path, "/documents/0b5e8f6e-7c1d-4a53-9d4c-1f5b4c1f2a3b", "/documents/x"]) {
    await other.goto(asked);
    await onScreen(other, "documents");
    await expect(main(other)).toContainText(t("documents.gone"));
    await expect(main(other)).toContainText(t("documents.none"));
    await expect(main(other)).not.toContainText(INVOICE);
  }
  await context.close();
});
