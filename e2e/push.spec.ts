import type { BrowserContext, Page } from "@playwright/test";
import { createPushBrowser } from "@/scripts/testing/push-browser";
import { appUrl } from "./fixtures/addresses";
import { workerIsReady } from "./fixtures/phone-storage";
import { expect, test } from "./fixtures/test";
import { texts } from "./fixtures/texts";
import { enterFile, main, onScreen, press } from "./fixtures/walk";
import { workerTools } from "./fixtures/worker-tools";

const t = texts("fr");

test.beforeEach(({ page: _ }, { config }) => {
  const { isBundledBrowser } = config.metadata;
  // biome-ignore lint/suspicious/noSkippedTests: only where the browser cannot, and it says so
  test.skip(isBundledBrowser === true, "SKIPPED: this browser, of an npm package, has no push");
});

type Notice = Record<"title" | "text" | "tag" | "path", string> & { url: string | null };

/** Hands a notification to the page's worker as a push service would, through the DevTools protocol. */
async function deliver(page: Page, notice: Notice): Promise<void> {
  await workerIsReady(page);
  const { devTools, registrationId } = await workerTools(page, appUrl());
  await devTools.send("ServiceWorker.deliverPushMessage", {
    ...{ origin: appUrl(), registrationId, data: JSON.stringify(notice) },
  });
  await devTools.detach();
}

/** The protocol does not say whether the worker was up in time: delivered again, a notification takes its own place. */
async function deliverUntilShown(page: Page, notice: Notice): Promise<void> {
  const { title, text: body, tag } = notice;
  await expect(async () => {
    await deliver(page, notice);
    await expect.poll(() => shown(page), { timeout: 5000 }).toEqual([{ title, body, tag }]);
  }).toPass({ timeout: 60_000 });
}

const shown = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const notifications = await registration.getNotifications();
    return notifications.map(({ title, body, tag }) => ({ title, body, tag }));
  });

/** Taps the notification; answers where the worker wants to lead: only a person's own tap may open a window. */
async function tap(context: BrowserContext): Promise<string> {
  const [worker] = context.serviceWorkers();
  if (!worker) throw new Error("no worker");
  return worker.evaluate(async () => {
    const scope = globalThis as unknown as {
      registration: ServiceWorkerRegistration;
      clients: { openWindow: (url: string) => Promise<null> };
    };
    const [notification] = await scope.registration.getNotifications();
    return new Promise<string>((resolve) => {
      scope.clients.openWindow = async (url) => {
        resolve(url);
        return null;
      };
      const tapped = new Event("notificationclick");
      Object.assign(tapped, { notification, waitUntil: () => undefined });
      dispatchEvent(tapped);
    });
  });
}

test("a notification is shown as it was sent, and a tap leads to the plan, or to the link where the session is over", async ({
  browser,
  makePerson,
}) => {
  const person = await makePerson({ autopay: "card" });
  const context = await browser.newContext({ permissions: ["notifications"] });
  const page = await context.newPage();
  await enterFile(page, person);
  const notice = {
    ...{ title: "Petit rappel", text: "Votre calendrier a changé.", tag: "plan_changed" },
    ...{ path: "/my-plan", url: person.link },
  };
  await deliverUntilShown(page, notice);
  const open = await tap(context);
  await page.goto(open);
  await onScreen(page, "my-plan");

  await context.clearCookies();
  await deliverUntilShown(page, notice);
  await page.goto(await tap(context));
  await onScreen(page, "link");
  await context.close();
});

test("a reminder brings the number on the icon up to date, and removing the plan from the phone takes it off", async ({
  browser,
  makePerson,
}) => {
  const context = await browser.newContext({ permissions: ["notifications"] });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const setAppBadge = async (count: number) => {
      document.documentElement.dataset.shownBadge = String(count);
    };
    Object.assign(navigator, { setAppBadge });
  });
  await enterFile(page, await makePerson({ plan: { missed: 1 } }));
  await workerIsReady(page);
  await page.goto("/my-plan");
  await press(page, t("kept.card.keep"));
  await expect(page.locator("data[data-keep=done]")).toBeAttached();
  const [worker] = context.serviceWorkers();
  const shownBadge = () => worker?.evaluate(() => Reflect.get(globalThis, "shownBadge") ?? null);
  await worker?.evaluate(() => {
    const setAppBadge = async (count: number) => {
      Reflect.set(globalThis, "shownBadge", count);
    };
    Object.assign(navigator, { setAppBadge });
  });
  const about = { title: "Petit rappel", text: "Une date est passée.", tag: "reminder" };
  await deliver(page, { ...about, path: "/my-plan", url: null });
  await expect.poll(shownBadge).toBe(1);
  await press(page, t("kept.card.remove"));
  await onScreen(page, "kept-removed");
  await expect(page.locator("html")).toHaveAttribute("data-shown-badge", "0");
  await context.close();
});

test("the page says how notifications stand on this device, and what to do where they are blocked", async ({
  browser,
  makePerson,
}) => {
  const context = await browser.newContext({ permissions: ["notifications"] });
  const page = await context.newPage();
  await enterFile(page, await makePerson());
  await page.goto("/settings/reminders");
  await expect(main(page)).toContainText(t("reminders.device.off"));
  await expect(page.getByRole("button", { name: t("reminders.device.switchOn") })).toBeVisible();
  await expect(main(page).getByText(t("reminders.device.none"))).toBeHidden();
  await context.close();
});

/** The browser's part, which needs a push service: subscribes at once, and keeps what it subscribed. */
function subscribeWithoutService(made: object): void {
  const kept = () => {
    const text = localStorage.getItem("subscribed");
    if (!text) return null;
    const unsubscribe = async () => localStorage.removeItem("subscribed");
    return { ...JSON.parse(text), unsubscribe };
  };
  Object.assign(PushManager.prototype, {
    getSubscription: async () => kept(),
    subscribe: async () => {
      localStorage.setItem("subscribed", JSON.stringify(made));
      return kept();
    },
  });
}

test("a device is switched on, its notifications are chosen and kept, and it is switched off", async ({
  browser,
  makePerson,
}) => {
  const person = await makePerson();
  const context = await browser.newContext({ permissions: ["notifications"] });
  // A push service that nobody calls here.
  const { subscription } = createPushBrowser("https://fcm.googleapis.com/fcm/send");
  await context.addInitScript(subscribeWithoutService, subscription);
  const page = await context.newPage();
  await enterFile(page, person);
  await page.goto("/settings/reminders");
  await page.getByRole("button", { name: t("reminders.device.switchOn") }).click();
  await expect(page.getByText(t("reminders.device.on"))).toBeVisible();
  await press(page, t("reminders.save"));
  await expect(main(page)).toContainText(t("reminders.saved.reminders"));
  await expect(page.getByText(t("reminders.device.on"))).toBeVisible();
  await expect(page.locator("input[name='due_day.push']")).toBeChecked();
  await page.getByRole("button", { name: t("reminders.device.switchOff") }).click();
  await expect(page.getByText(t("reminders.device.off"))).toBeVisible();
  await page.reload();
  await expect(page.getByText(t("reminders.device.off"))).toBeVisible();
  await context.close();
});
