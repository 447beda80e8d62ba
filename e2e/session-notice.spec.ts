import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures/test";
import { texts } from "./fixtures/texts";
import { enterFile, onScreen } from "./fixtures/walk";

const t = texts("fr");

const stayButton = (page: Page) => page.getByRole("button", { name: t("shell.session.stay") });
const session = (page: Page) => page.locator("aside");
const notice = (page: Page) => session(page).getByRole("alert");
const TIME = /\d{2}:\d{2}/;

/** The page's own time runs ahead of the server's: for the server the session stays as new as it is. */
async function leaveAlone(page: Page, minutes: string): Promise<void> {
  await page.clock.fastForward(`${minutes}:00`);
}

for (const path of ["/hardship", "/budget/income"]) {
  test(`two minutes ahead the person is told, and can stay where they are: ${path}`, async ({
    page,
    makePerson,
  }) => {
    await enterFile(page, await makePerson());
    await page.clock.install();
    await page.goto(path);
    await leaveAlone(page, "12");
    await expect(notice(page)).toBeHidden();
    const field = page.locator("main input, main textarea").last();
    await field.focus();
    await leaveAlone(page, "02");
    await expect(notice(page)).toContainText(TIME);

    const answered = page.waitForResponse("**/session");
    await stayButton(page).click();
    expect((await answered).status()).toBe(200);
    await expect(notice(page)).toBeHidden();
    await expect(session(page)).toContainText(t("shell.session.extended"));
    await expect(field).toBeFocused();
    await leaveAlone(page, "14");
    await expect(notice(page)).toContainText(TIME);
  });
}

test("without a connection the notice stays, for another try", async ({ page, makePerson }) => {
  await enterFile(page, await makePerson());
  await page.clock.install();
  await page.goto("/hardship");
  await leaveAlone(page, "14");
  await page.route("**/session", (route) => route.abort("internetdisconnected"));
  await stayButton(page).click();
  await page.unroute("**/session");
  await expect(notice(page)).toContainText(TIME);
  await stayButton(page).click();
  await expect(session(page)).toContainText(t("shell.session.extended"));
});

test("who comes back too late is told that nothing is lost", async ({
  page,
  context,
  makePerson,
}) => {
  await enterFile(page, await makePerson());
  await page.clock.install();
  await page.goto("/hardship");
  await leaveAlone(page, "14");
  await context.clearCookies({ name: "session" });
  await stayButton(page).click();
  await expect(notice(page).getByText(t("shell.session.ended"))).toBeVisible();
  await expect(stayButton(page)).toBeHidden();
});

test("a session left alone for its whole length says that it has ended", async ({
  page,
  makePerson,
}) => {
  await enterFile(page, await makePerson());
  await page.clock.install();
  await page.goto("/hardship");
  await leaveAlone(page, "16");
  await expect(notice(page).getByText(t("shell.session.ended"))).toBeVisible();
});

test("using another tab counts in this one too", async ({ page, context, makePerson }) => {
  await enterFile(page, await makePerson());
  await page.clock.install();
  await page.goto("/account");
  // One clock for all tabs.
  await leaveAlone(page, "10");
  const other = await context.newPage();
  await other.goto("/hardship");
  await onScreen(other, "hardship");
  await leaveAlone(page, "10");
  await expect(notice(page)).toBeHidden();
  await leaveAlone(page, "04");
  await expect(notice(page)).toContainText(TIME);
});
