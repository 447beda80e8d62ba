import type { Page } from "@playwright/test";
import { expectAccessible } from "./fixtures/accessible";
import type { Line } from "./fixtures/line";
import { enterWithWorker, test } from "./fixtures/line-test";
import type { Person } from "./fixtures/person";
import { boxOn, cachedOn, databasesOn } from "./fixtures/phone-storage";
import { expect } from "./fixtures/test";
import { texts } from "./fixtures/texts";
import { main, onScreen, press } from "./fixtures/walk";

const t = texts("fr");
const BOX = "kept-plan";
const copyNotice = (page: Page) => page.getByLabel(t("kept.copy.label"));
const offer = (page: Page) => page.getByRole("button", { name: t("kept.card.keep") });

/** Opens the plan over the line. */
async function openPlan(page: Page, line: Line, person: Person): Promise<void> {
  await enterWithWorker(page, line, person);
  await page.goto(`${line.url}/my-plan`);
  await onScreen(page, "my-plan");
}

/** Chooses to keep the plan, and waits until the phone has it. */
async function keepPlan(page: Page): Promise<void> {
  await press(page, t("kept.card.keep"));
  await expect(page.getByText(t("kept.card.keptTitle"))).toBeVisible();
  await isCopied(page);
}

/** The phone has a copy of the open page, as it says itself. */
const isCopied = (page: Page) => expect(page.locator("data[data-keep=done]")).toBeAttached();

test("nothing is kept before the person chooses it, and what it means is said first", async ({
  page,
  line,
  makePerson,
}) => {
  await openPlan(page, line, await makePerson({ autopay: "card" }));
  await expect(offer(page)).toBeVisible();
  await expect(main(page)).toContainText(t("kept.card.risk"));
  expect(await databasesOn(page)).toEqual([]);
  await line.cut();
  await page.goto(`${line.url}/my-plan`);
  await onScreen(page, "offline");
  await expect(page.getByText(t("offline.kept"))).toBeHidden();
});

test("plan, receipts that were read and help open without a connection, as of when they were", async ({
  page,
  line,
  makePerson,
}) => {
  test.slow();
  await openPlan(page, line, await makePerson({ autopay: "card" }));
  await keepPlan(page);
  const left = await main(page)
    .getByText(/restants/)
    .textContent();
  await page.locator("main a[href^='/receipts/']").first().click();
  await onScreen(page, "receipt");
  await isCopied(page);

  await line.cut();
  await page.goto(`${line.url}/my-plan`);
  await onScreen(page, "my-plan");
  await expect(copyNotice(page)).toContainText(/Copie du \d+ .+ à \d{2}:\d{2}/);
  await expect(main(page)).toContainText(left ?? "");
  await expect(main(page).locator("form, a[href^='/pay']")).toHaveCount(0);
  await expectAccessible(page);
  await page.locator("main a[href^='/kept/receipts/']").first().click();
  await onScreen(page, "receipt");
  await page.goto(`${line.url}/help`);
  await onScreen(page, "help");
  await expect(copyNotice(page)).toBeVisible();

  await page.goto(`${line.url}/pay`);
  await onScreen(page, "offline");
  await expect(page.getByText(t("offline.payment"))).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: t("offline.kept") }).click();
  await onScreen(page, "my-plan");
});

test("once the session is over the plan can still be read, and nothing can be done", async ({
  page,
  line,
  makePerson,
}) => {
  await openPlan(page, line, await makePerson({ autopay: "card" }));
  await keepPlan(page);
  await page.context().clearCookies({ name: "session" });
  await page.goto(`${line.url}/my-plan`);
  await onScreen(page, "session-ended");
  await page.getByRole("link", { name: t("kept.readHere") }).click();
  await onScreen(page, "my-plan");
  await expect(copyNotice(page)).toBeVisible();
  await page.getByRole("link", { name: t("kept.copy.toAccount") }).click();
  await onScreen(page, "session-ended");
});

test("what is kept cannot be read without the browser's own key", async ({
  page,
  line,
  makePerson,
}) => {
  const person = await makePerson({ autopay: "card" });
  await openPlan(page, line, person);
  await keepPlan(page);
  const box = await boxOn(page, BOX);
  expect(box?.isKeyOpen).toBe(false);
  expect(box?.text).not.toMatch(/html|data-step|restants/);
  expect(JSON.stringify(await cachedOn(page))).not.toContain("data-kept-of");
});

test("after signing out the next person finds nothing in this browser", async ({
  page,
  line,
  makePerson,
}) => {
  await openPlan(page, line, await makePerson({ autopay: "card" }));
  await keepPlan(page);
  await page.goto(`${line.url}/settings`);
  await press(page, t("settings.signOut"));
  await onScreen(page, "session-ended");
  await expect(page.getByText(t("kept.readHere"))).toHaveCount(0);
  expect(await databasesOn(page)).toEqual([]);
  const ofEverybody = /^\/(offline|icons\/|assets\/|_next\/static\/|brand\/)/;
  expect((await cachedOn(page)).filter(([path]) => !ofEverybody.test(path))).toEqual([]);
  expect(await page.evaluate(() => Object.keys({ ...localStorage, ...sessionStorage }))).toEqual(
    [],
  );
  await page.goto(`${line.url}/kept/my-plan`);
  await onScreen(page, "kept-gone");
  await expectAccessible(page);
});

test("a phone that was revoked from elsewhere loses its copy as soon as it is online", async ({
  page,
  line,
  makePerson,
  backstage,
}) => {
  const person = await makePerson({ autopay: "card" });
  await openPlan(page, line, person);
  await keepPlan(page);
  await line.cut();
  await backstage.revokeDevices(person);
  await page.goto(`${line.url}/kept/my-plan`);
  await onScreen(page, "my-plan");
  await line.mend();
  await page.context().clearCookies({ name: "session" });
  await page.goto(`${line.url}/kept/my-plan`);
  await onScreen(page, "kept-gone");
  expect(await databasesOn(page)).toEqual([]);
});

test("removing it works without a connection, and stays so once there is one", async ({
  page,
  line,
  makePerson,
}) => {
  await openPlan(page, line, await makePerson({ autopay: "card" }));
  await keepPlan(page);
  await line.cut();
  await page.goto(`${line.url}/my-plan`);
  await press(page, t("kept.copy.remove"));
  await onScreen(page, "offline");
  await expect(page.getByText(t("offline.removed"))).toBeVisible();
  expect(await databasesOn(page)).toEqual([]);

  await line.mend();
  await expect(async () => {
    await page.goto(`${line.url}/my-plan`);
    await expect(offer(page)).toBeVisible({ timeout: 2_000 });
  }).toPass();
  expect(await databasesOn(page)).toEqual([]);
});

test("removing it online says so, and the plan goes on", async ({ page, line, makePerson }) => {
  await openPlan(page, line, await makePerson({ autopay: "card" }));
  await keepPlan(page);
  await press(page, t("kept.card.remove"));
  await onScreen(page, "kept-removed");
  await expectAccessible(page);
  expect(await databasesOn(page)).toEqual([]);
  await page.getByRole("link", { name: t("kept.removed.toPlan") }).click();
  await expect(offer(page)).toBeVisible();
});
