// From one page to the next: fetched as soon as a finger is on its link, usable while the old one fades, rich after it is seen.
import { over, test } from "./fixtures/line-test";
import { expect } from "./fixtures/test";
import { enterFile, onScreen } from "./fixtures/walk";

test("the next page is on its way as soon as a finger is on its link, a payment is not", async ({
  page,
  line,
  makePerson,
}) => {
  await enterFile(page, over(line, await makePerson()));
  const touch = async (selector: string) => {
    await page.locator(selector).first().hover();
    await page.mouse.down();
    // Away again, so that nobody goes there.
    await page.locator("h1").hover();
    await page.mouse.up();
  };
  await touch("main a[href^='/pay']");
  await touch("main a[href='/hardship']");
  await expect.poll(() => line.fetchedAhead).toEqual(["/hardship"]);
});

test("a page that was fetched ahead asks anew how long the session lasts", async ({
  page,
  line,
  makePerson,
}) => {
  await enterFile(page, over(line, await makePerson()));
  // What was fetched before the service worker was there is fetched again by it.
  await page.evaluate(async () => Boolean(await navigator.serviceWorker.ready));
  await page.locator("main a[href='/hardship']").hover();
  await page.mouse.down();
  await expect.poll(() => line.fetchedAhead).toEqual(["/hardship"]);
  const extended = page.waitForResponse("**/session");
  await page.mouse.up();
  expect((await extended).status()).toBe(200);
  await onScreen(page, "hardship");
});

test("nothing of a new page is held still while the old one fades away: it would take no taps", async ({
  page,
  makePerson,
}) => {
  await enterFile(page, await makePerson());
  await page.locator("main a[href='/hardship']").click();
  await onScreen(page, "hardship");
  const heldStill = await page.evaluate(() =>
    [...document.querySelectorAll("*")]
      .filter((element) => getComputedStyle(element).viewTransitionName !== "none")
      .map(({ tagName }) => tagName),
  );
  expect(heldStill).toEqual([]);
});

test("the framework's script comes after the page is seen, each file once", async ({
  page,
  makePerson,
}) => {
  await enterFile(page, await makePerson());
  await page.goto("/budget/income");
  await page.locator("[name='salary.amount']").fill("1200");
  await expect(page.locator("[data-live-totals]")).toBeVisible();
  const { seenAt, scripts } = await page.evaluate(() => {
    const files = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
    const runtime = files.filter(({ name }) => name.includes("/_next/") && name.endsWith(".js"));
    return {
      seenAt: performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
      scripts: runtime.map(({ name, startTime }) => ({ name, startTime })),
    };
  });
  expect(scripts.length).toBeGreaterThan(0);
  expect(new Set(scripts.map(({ name }) => name)).size).toBe(scripts.length);
  expect(Math.min(...scripts.map(({ startTime }) => startTime))).toBeGreaterThan(
    seenAt ?? Infinity,
  );
});
