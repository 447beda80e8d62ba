import { enterWithWorker, test } from "./fixtures/line-test";
import { cachedOn, databasesOn } from "./fixtures/phone-storage";
import { expect } from "./fixtures/test";
import { texts } from "./fixtures/texts";
import { main, onScreen, openLink, press } from "./fixtures/walk";

const t = texts("fr");

const PRECACHE_BYTES_MAX = 300_000;

test("without a connection a page of ours says what to do, and leads on once it is back", async ({
  page,
  line,
  makePerson,
}) => {
  await enterWithWorker(page, line, await makePerson());
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

test("a payment that meets no connection does not wait: the page says that nothing was paid, and leads back to it", async ({
  page,
  line,
  makePerson,
  backstage,
}) => {
  const person = await makePerson();
  await enterWithWorker(page, line, person);
  await page.goto(`${line.url}/pay`);
  await line.cut();
  await press(page, t("pay.continue"));
  await onScreen(page, "offline");
  await expect(page.getByText(t("offline.payment"))).toBeVisible();
  await expect(page.getByText(t("offline.unsent"))).toBeHidden();
  expect(await databasesOn(page)).toEqual([]);

  await line.mend();
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await onScreen(page, "pay");
  expect((await backstage.readPerson(person)).payments).toEqual([]);
});

test("what the phone keeps is the same for everybody: our files and the page for no connection", async ({
  page,
  line,
  makePerson,
}) => {
  const person = await makePerson();
  await enterWithWorker(page, line, person);
  await page.goto(`${line.url}/account/why`);
  await page.goto(`${line.url}/pay`);
  const kept = await cachedOn(page);
  const ofEverybody = /^\/(offline|icons\/icon\.svg|(assets|_next\/static)\/[\w./-]+\.(js|css))$/;
  expect(kept.filter(([path]) => !ofEverybody.test(path))).toEqual([]);
  for (const [, text] of kept) {
    expect(text).not.toContain(person.givenName);
    expect(text).not.toContain("Énergie du Midi");
    expect(text).not.toMatch(/\d,\d{2}\s*€/);
  }
});

test("what is kept before it is needed stays small: people pay for it by the megabyte", async ({
  page,
  line,
  makePerson,
}) => {
  await enterWithWorker(page, line, await makePerson());
  const kept = await cachedOn(page);
  expect(kept.map(([path]) => path)).toContain("/offline");
  const bytes = kept.reduce((sum, [, text]) => sum + Buffer.byteLength(text), 0);
  expect(bytes).toBeLessThan(PRECACHE_BYTES_MAX);
});

test("before identity is confirmed the phone keeps nothing", async ({ page, makePerson }) => {
  await openLink(page, await makePerson());
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  const workers = await page.evaluate(() => navigator.serviceWorker.getRegistrations());
  expect(workers).toEqual([]);
  expect(await cachedOn(page)).toEqual([]);
});
