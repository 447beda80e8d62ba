import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures/test";
import { enterFile, onScreen } from "./fixtures/walk";

/** Presses each visible button and follows each link inside `main`, starting from the same page every time. */
async function pressEverything(page: Page, url: string): Promise<string[]> {
  const reached: string[] = [];
  const targets = page.locator("main button:visible, main a[href^='/']:visible");
  await page.goto(url);
  const count = await targets.count();
  for (let index = 0; index < count; index += 1) {
    await page.goto(url);
    const loaded = page.waitForEvent("load");
    await targets.nth(index).click();
    await loaded;
    reached.push(page.url());
  }
  return reached;
}

test("a scanner that only reads leaves no trace, and the link then works", async ({
  page,
  request,
  makePerson,
  backstage,
}) => {
  const person = await makePerson();
  expect((await request.head(person.link)).status()).toBe(200);
  const [first, second] = [await request.get(person.link), await request.get(person.link)];
  expect([first.status(), second.status()]).toEqual([200, 200]);
  expect(first.headers()["set-cookie"]).toBeUndefined();

  const facts = await backstage.readPerson(person);
  expect(facts.sessions).toBe(0);
  expect(facts.links).toEqual([
    { isOpened: false, isRevoked: false, isLocked: false, failedChecks: 0 },
  ]);
  await enterFile(page, person);
});

test("a scanner that presses every button stops no message, uses up no attempt, and the link then works", async ({
  page,
  browser,
  makePerson,
  backstage,
}) => {
  const person = await makePerson();
  const scanner = await browser.newPage();
  const found = await pressEverything(scanner, person.link);
  for (const url of new Set(found)) await pressEverything(scanner, url);
  await scanner.close();

  const facts = await backstage.readPerson(person);
  expect(facts.isOutreachStopped).toBe(false);
  expect(facts.cases).toEqual([]);
  expect(facts.links).toMatchObject([{ isRevoked: false, isLocked: false, failedChecks: 0 }]);
  await enterFile(page, person);
});

test("a link counts as opened from the first press, not from reading", async ({
  page,
  makePerson,
  backstage,
}) => {
  const person = await makePerson();
  await page.goto(person.link);
  await onScreen(page, "link");
  await page.reload();
  expect((await backstage.readPerson(person)).links).toMatchObject([{ isOpened: false }]);
  await enterFile(page, person);
  expect((await backstage.readPerson(person)).links).toMatchObject([{ isOpened: true }]);
});
