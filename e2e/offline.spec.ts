import type { Page } from "@playwright/test";
import { over, test } from "./fixtures/line-test";
import { expect } from "./fixtures/test";
import { texts } from "./fixtures/texts";
import { enterFile, main, onScreen, openLink } from "./fixtures/walk";

const t = texts("fr");

/** What the phone keeps of the site: each address with its text. */
const keptOn = (page: Page) =>
  page.evaluate(async () => {
    const kept: [path: string, text: string][] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const answer = await cache.match(request);
        kept.push([new URL(request.url).pathname, (await answer?.text()) ?? ""]);
      }
    }
    return kept;
  });

const workerIsReady = (page: Page) =>
  page.evaluate(async () => Boolean(await navigator.serviceWorker.ready));

test("without a connection a page of ours says what to do, and leads on once it is back", async ({
  page,
  line,
  makePerson,
}) => {
  await enterFile(page, over(line, await makePerson()));
  await workerIsReady(page);
  await line.cut();
  await page.getByRole("link", { name: t("shell.footer.rights") }).click();
  await onScreen(page, "offline");
  await expect(page.locator("h1")).toHaveText(t("offline.title"));
  await expect(main(page)).toContainText(t("offline.call"));
  await expect(main(page)).toContainText(texts("en")("offline.title"));

  await line.mend();
  await page.getByRole("link", { name: t("offline.retry") }).click();
  await onScreen(page, "rights");
});

test("what the phone keeps is the same for everybody: our script and the page for no connection", async ({
  page,
  line,
  makePerson,
}) => {
  const person = await makePerson();
  await enterFile(page, over(line, person));
  await workerIsReady(page);
  await page.goto(`${line.url}/account/why`);
  await page.goto(`${line.url}/pay`);
  const kept = await keptOn(page);
  expect(kept.map(([path]) => path).toSorted()).toEqual([
    expect.stringMatching(/^\/assets\/page-[0-9a-f]+\.js$/),
    "/offline",
  ]);
  for (const [, text] of kept) {
    expect(text).not.toContain(person.givenName);
    expect(text).not.toContain("Énergie du Midi");
    expect(text).not.toMatch(/\d,\d{2}\s*€/);
  }
});

test("before identity is confirmed the phone keeps nothing", async ({ page, makePerson }) => {
  await openLink(page, await makePerson());
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  const workers = await page.evaluate(() => navigator.serviceWorker.getRegistrations());
  expect(workers).toEqual([]);
  expect(await keptOn(page)).toEqual([]);
});
