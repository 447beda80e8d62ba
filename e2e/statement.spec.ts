import { expectAccessible } from "./fixtures/accessible";
import { expect, test } from "./fixtures/test";
import { texts } from "./fixtures/texts";
import { enterFile, main, onScreen, press } from "./fixtures/walk";

const t = texts("fr");

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a statement shows every movement of its period, and gives it as files", async ({
    page,
    makePerson,
  }) => {
    await enterFile(page, await makePerson({ isSettled: true }));
    await page.getByRole("link", { name: t("account.statement") }).click();
    await onScreen(page, "statement");
    const rows = page.locator("tbody tr");
    await expect(rows).toHaveCount(4);
    await expect(rows.nth(1)).toContainText(t("statement.kinds.opening"));
    await expect(rows.nth(2)).toContainText(t("statement.kinds.payment"));
    await expect(rows.last()).toContainText(/0,00/);

    const csv = await page.request.get("/account/statement/csv");
    const lines = (await csv.text()).split("\r\n");
    expect(lines).toHaveLength(6);
    expect(lines[0]).toMatch(/^\ufeffDate,Opération,/);
    expect(lines[3]).toMatch(/,842\.10,0\.00,EUR$/);
    const pdf = await page.request.get("/account/statement/pdf");
    expect((await pdf.body()).subarray(0, 5).toString()).toBe("%PDF-");
  });

  test("another period is asked for by the form, and a wrong one is said kindly", async ({
    page,
    makePerson,
  }) => {
    await enterFile(page, await makePerson({ isSettled: true }));
    await page.goto("/account/statement");
    await page.locator("[name=from]").fill("2001-01-01");
    await page.locator("[name=to]").fill("2001-12-31");
    await press(page, t("statement.show"));
    await onScreen(page, "statement");
    await expect(main(page)).toContainText(t("statement.none"));
    await page.goto("/account/statement?from=2026-02-30");
    await expect(main(page)).toContainText(t("statement.errors.from_invalid"));
    await page.goto("/account/statement?from=2026-02-02&to=2026-02-01");
    await expect(main(page)).toContainText(t("statement.errors.period_reversed"));
    await page.goto("/account/statement?from=2026-01-01&to=2999-12-31");
    await expect(main(page)).toContainText(t("statement.untilToday"));
    await expect(page.locator("[name=to]")).not.toHaveValue("2999-12-31");
  });
});

test("the statement is accessible in light and dark", async ({ page, makePerson }) => {
  await enterFile(page, await makePerson({ isSettled: true }));
  await page.goto("/account/statement");
  await expectAccessible(page);
});
