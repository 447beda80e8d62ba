import type { Page } from "@playwright/test";
import { expectAccessible } from "./fixtures/accessible";
import { appUrl } from "./fixtures/addresses";
import { installable } from "./fixtures/installable";
import { over, test as overLine } from "./fixtures/line-test";
import { workerIsReady } from "./fixtures/phone-storage";
import { pngSize } from "./fixtures/png-size";
import { expect, test } from "./fixtures/test";
import { texts } from "./fixtures/texts";
import { enterFile, main, onScreen, press } from "./fixtures/walk";

const t = texts("fr");
const CREDITOR = "Énergie du Midi";
const MANIFEST = "/brand/energie-du-midi/manifest.webmanifest";

const invitation = (page: Page) => page.getByText(t("app.install.title"));

test("what is installed has the creditor's name and icons, and opens where nobody is signed in", async ({
  page,
  request,
}) => {
  const answer = await request.get(`${appUrl()}${MANIFEST}?locale=fr`);
  expect(answer.headers()["content-type"]).toBe("application/manifest+json");
  const manifest = await answer.json();
  expect(manifest).toMatchObject({ name: CREDITOR, display: "standalone", scope: "/", lang: "fr" });
  for (const { src, sizes } of manifest.icons) {
    const picture = await request.get(appUrl() + src);
    expect(pngSize(await picture.body()), src).toBe(sizes);
  }
  expect(manifest.shortcuts.map(({ name }: { name: string }) => name)).toEqual([
    t("app.shortcuts.pay"),
    t("app.shortcuts.plan"),
  ]);
  for (const { url } of [{ url: manifest.start_url }, ...manifest.shortcuts]) {
    await page.goto(url);
    await onScreen(page, "welcome");
    await expect(main(page)).not.toContainText(/\d,\d{2}\s*€|dette|dû|impay|plan de/i);
  }
});

test("who is signed in goes from the icon straight to the plan", async ({ page, makePerson }) => {
  await enterFile(page, await makePerson({ autopay: "card" }));
  await page.goto("/welcome/energie-du-midi");
  await onScreen(page, "my-plan");
  await page.goto("/welcome/energie-du-midi?to=pay");
  await onScreen(page, "pay");
});

test("a brand that does not exist has no app", async ({ request }) => {
  const status = async (path: string) => (await request.get(appUrl() + path)).status();
  expect(await status("/brand/nobody/manifest.webmanifest")).toBe(404);
  expect(await status("/brand/nobody/icon-192.png")).toBe(404);
  expect(await status("/brand/energie-du-midi/icon-193.png")).toBe(404);
  expect(await status("/welcome/nobody")).toBe(404);
});

installable(
  "the browser finds nothing that keeps the app from being installed, and installing is offered once there is a plan",
  async ({ page, cdp, makePerson }) => {
    await enterFile(page, await makePerson({ autopay: "card" }));
    expect(await page.locator("link[rel=manifest]").count()).toBe(0);
    await page.goto("/my-plan");
    await expect(invitation(page)).toBeVisible();
    const { installabilityErrors } = await cdp.send("Page.getInstallabilityErrors");
    expect(installabilityErrors).toEqual([]);
    const { errors } = await cdp.send("Page.getAppManifest");
    expect(errors).toEqual([]);
    await expect(page.getByRole("button", { name: t("app.install.button") })).toBeVisible();
    await expectAccessible(page);

    await press(page, t("app.install.later"));
    await onScreen(page, "my-plan");
    await expect(invitation(page)).toHaveCount(0);
  },
);

test("on an iPhone a picture shows how to install, and the app starts with one that fits its screen", async ({
  page,
  request,
  makePerson,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "standalone", { value: false });
    Object.defineProperty(navigator, "maxTouchPoints", { value: 5 });
    Object.defineProperty(screen, "width", { value: 390 });
    Object.defineProperty(screen, "height", { value: 844 });
    Object.defineProperty(window, "devicePixelRatio", { value: 3 });
  });
  await enterFile(page, await makePerson({ autopay: "card" }));
  await page.goto("/my-plan");
  await expect(page.getByRole("img", { name: t("app.install.ios.picture") })).toBeVisible();
  await expect(page.getByRole("button", { name: t("app.install.button") })).toBeHidden();
  await expectAccessible(page);
  const starts = page.locator("link[rel=apple-touch-startup-image]");
  const addresses = await starts.evaluateAll((links) =>
    links.map((link) => (link as HTMLLinkElement).href),
  );
  expect(addresses).toHaveLength(2);
  for (const address of addresses) {
    expect(pngSize(await (await request.get(address)).body()), address).toBe("1170x2532");
  }
});

overLine(
  "a newer version is offered where nothing is typed or paid, and only taken when asked",
  async ({ page, line, makePerson }) => {
    await enterFile(page, over(line, await makePerson({ autopay: "card" })));
    await page.evaluate(async () => Boolean(await navigator.serviceWorker.ready));
    await page.goto(`${line.url}/budget/household`);
    await page.locator("[name=adults]").selectOption("2");
    line.append("/sw.js", "\n// The next deployment.");
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await expect
      .poll(() => page.evaluate(async () => Boolean((await navigator.serviceWorker.ready).waiting)))
      .toBe(true);
    await expect(page.getByText(t("app.update.text"))).toHaveCount(0);
    await expect(page.locator("[name=adults]")).toHaveValue("2");

    await page.goto(`${line.url}/my-plan`);
    await expect(page.getByText(t("app.update.text"))).toBeVisible();
    await press(page, t("app.update.button"));
    await expect(page.getByText(t("app.update.text"))).toBeHidden();
    await onScreen(page, "my-plan");
    const newest = () =>
      page.evaluate(async () => {
        const { waiting, active } = await navigator.serviceWorker.ready;
        return waiting === null && active?.state === "activated";
      });
    await expect.poll(newest).toBe(true);
  },
);

overLine(
  "the icon says how much is due, by the phone's own days also without a connection",
  async ({ page, line, makePerson }) => {
    await page.addInitScript(() => {
      const setAppBadge = async (count: number) => {
        document.documentElement.dataset.shownBadge = String(count);
      };
      Object.assign(navigator, { setAppBadge });
    });
    const badge = page.locator("html");
    await enterFile(page, over(line, await makePerson({ autopay: "card" })));
    await workerIsReady(page);
    await page.goto(`${line.url}/my-plan`);
    await expect(badge).toHaveAttribute("data-shown-badge", "0");
    await press(page, t("kept.card.keep"));
    await expect(page.locator("data[data-keep=done]")).toBeAttached();
    const dates = (await page.locator("data[data-badge]").getAttribute("value"))?.split(" ") ?? [];
    expect(dates.length).toBeGreaterThan(1);
    await line.cut();
    await page.clock.setFixedTime(`${dates[1]}T12:00:00`);
    await page.goto(`${line.url}/my-plan`);
    await expect(badge).toHaveAttribute("data-shown-badge", "2");
  },
);
