import { expectAccessible } from "./fixtures/accessible";
import { expect, test } from "./fixtures/test";
import { texts } from "./fixtures/texts";
import { enterFile, main, onScreen } from "./fixtures/walk";

const t = texts("fr");

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("all movements are listed, the newest first, each payment with its receipt", async ({
    page,
    makePerson,
  }) => {
    await enterFile(page, await makePerson({ isSettled: true }));
    await page.goto("/account/history");
    await onScreen(page, "history");
    const rows = main(page).locator("li");
    await expect(rows).toHaveCount(2);
    await expect(rows.first()).toContainText(t("statement.kinds.payment"));
    await expect(rows.last()).toContainText(t("statement.kinds.opening"));
    await rows.first().getByRole("link").click();
    await onScreen(page, "receipt");
    await page.goBack();
    await onScreen(page, "history");
    await page.goto("/account/history?before=x");
    await expect(rows).toHaveCount(2);
    await page.getByRole("link", { name: t("pages.newest") }).click();
    await onScreen(page, "history");
  });

  test("a long history is told in sum, and goes back page by page", async ({
    page,
    makePerson,
  }) => {
    await enterFile(page, await makePerson({ paidDays: 21 }));
    await expect(main(page)).toContainText(t("account.lines.earlier"));
    await page.getByRole("link", { name: t("account.allMovements") }).click();
    await onScreen(page, "history");
    const rows = main(page).locator("li");
    await expect(rows).toHaveCount(20);
    await page.getByRole("link", { name: t("pages.older") }).click();
    await expect(rows).toHaveCount(2);
    await expect(rows.last()).toContainText(t("statement.kinds.opening"));
    await page.goBack();
    await expect(rows).toHaveCount(20);
  });

  test("all receipts are listed", async ({ page, makePerson }) => {
    await enterFile(page, await makePerson({ isSettled: true }));
    await page.goto("/receipts");
    await onScreen(page, "receipts");
    await expect(main(page).locator("li")).toHaveCount(1);
    await page.goto("/receipts?before=1");
    await expect(main(page)).toContainText(t("receipts.none"));
  });
});

test("history and receipts are accessible in light and dark", async ({ page, makePerson }) => {
  await enterFile(page, await makePerson({ isSettled: true }));
  for (const path of ["/account/history", "/receipts"]) {
    await page.goto(path);
    await expectAccessible(page);
  }
});
