import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures/test";
import { texts } from "./fixtures/texts";
import { enterFile, onScreen, press } from "./fixtures/walk";

const t = texts("fr");

// What the worker sends for the page does not pass by the routes of a test.
test.use({ serviceWorkers: "block" });

/** Posts to this path get an answer that leaves the page as it is; tells how many there were. */
async function stopPosts(page: Page, path: string): Promise<() => number> {
  let count = 0;
  await page.route(`**${path}`, async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    count += 1;
    await route.fulfill({ status: 204 });
  });
  return () => count;
}

/** What the browser says when it shows a page again as it was left; Playwright switches that off. */
const comeBack = (page: Page) =>
  page.evaluate(() => dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));

async function chooseReason(page: Page): Promise<void> {
  await page.goto("/hardship");
  await page.locator("input[name=reason]").first().check({ force: true });
}

test("a double tap, and every press while the form is on its way, sends it once", async ({
  page,
  makePerson,
  backstage,
}) => {
  const person = await makePerson();
  await enterFile(page, person);
  await chooseReason(page);
  const countPosts = await stopPosts(page, "/hardship");
  const button = page.locator("main form button");
  await button.dblclick({ noWaitAfter: true });
  await button.press("Enter", { noWaitAfter: true });
  await expect.poll(countPosts).toBe(1);

  await page.unroute("**/hardship");
  await comeBack(page);
  await button.dblclick();
  await onScreen(page, "noted");
  expect(countPosts()).toBe(1);
  expect((await backstage.readPerson(person)).cases).toHaveLength(1);
});

test("the pressed button says what is happening, keeps its width and the focus, and comes back with the page", async ({
  page,
  makePerson,
}) => {
  await enterFile(page, await makePerson());
  await chooseReason(page);
  await stopPosts(page, "/hardship");
  const button = page.locator("main form button");
  const [idle, pending] = [
    button.getByText(t("case.hardship.send")),
    button.getByText(t("case.pending")),
  ];
  const sizeOf = async () => {
    const box = await button.boundingBox();
    return box && [box.width, box.height];
  };
  const size = await sizeOf();
  await button.press("Enter", { noWaitAfter: true });
  await expect(button).toHaveAttribute("aria-disabled", "true");
  await expect(pending).toBeVisible();
  await expect(idle).toBeHidden();
  await expect(button).toBeFocused();
  expect(await sizeOf()).toEqual(size);

  await comeBack(page);
  await expect(idle).toBeVisible();
  await expect(pending).toBeHidden();
  await expect(button).not.toHaveAttribute("aria-disabled", "true");
});

test("going back to a form that was sent finds it ready to be sent", async ({
  page,
  makePerson,
}) => {
  await enterFile(page, await makePerson());
  await chooseReason(page);
  await press(page, t("case.hardship.send"));
  await onScreen(page, "noted");
  await page.goBack();
  await onScreen(page, "hardship");
  const button = page.getByRole("button", { name: t("case.hardship.send") });
  await expect(button).not.toHaveAttribute("aria-disabled", "true");
});

test("a form on a page with the framework's script is still posted by the browser itself", async ({
  page,
  makePerson,
}) => {
  await enterFile(page, await makePerson());
  await page.goto("/budget/income");
  await page.locator("[name='salary.amount']").fill("1200");
  // The sum follows what is typed only once React runs.
  await expect(page.locator("[data-live-totals]")).toContainText(/1\s200/);
  const posted = page.waitForRequest((request) => request.method() === "POST");
  await press(page, t("budget.income.next"));
  const request = await posted;
  expect(request.isNavigationRequest()).toBe(true);
  expect(await request.headerValue("next-action")).toBeNull();
  await onScreen(page, "budget-spending");
});
