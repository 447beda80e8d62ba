import type { Page } from "@playwright/test";
import { fillBudget, surplus } from "./fixtures/budget";
import type { Line } from "./fixtures/line";
import { enterWithWorker, over, test } from "./fixtures/line-test";
import { boxOn, databasesOn } from "./fixtures/phone-storage";
import { expect } from "./fixtures/test";
import { texts } from "./fixtures/texts";
import { enterFile, main, onScreen, press } from "./fixtures/walk";
import { workerTools } from "./fixtures/worker-tools";

const t = texts("fr");
const SYNC = "/api/sync/case";
const WORDS = "Rappelez-moi apres dix-huit heures";

/** Asks for a call when the connection is gone; it waits. */
async function askWithoutConnection(page: Page, line: Line, words = ""): Promise<void> {
  await page.goto(`${line.url}/messages`);
  await page.locator("textarea[name=details]").fill(words);
  await line.cut();
  await press(page, t("case.callback.send"));
  await onScreen(page, "offline");
}

test("a message that is written without a connection waits, encrypted, and is sent once", async ({
  page,
  line,
  makePerson,
  backstage,
}) => {
  const person = await makePerson();
  await enterWithWorker(page, line, person);
  await askWithoutConnection(page, line, WORDS);
  await expect(page.getByText(t("offline.unsent"))).toBeVisible();
  const box = await boxOn(page, "unsent-forms");
  expect(box?.isKeyOpen).toBe(false);
  expect(box?.text).not.toContain(WORDS);

  await line.mend();
  await page.goto(`${line.url}/account`);
  await expect(page.getByText(t("unsent.sent"))).toBeVisible();
  await page.goto(`${line.url}/account`);
  await onScreen(page, "account");
  expect(await databasesOn(page)).toEqual([]);
  expect((await backstage.readPerson(person)).cases).toHaveLength(1);
});

test("the page for no connection sends what waits as soon as there is one, and says so", async ({
  page,
  line,
  makePerson,
  backstage,
}) => {
  const person = await makePerson();
  await enterWithWorker(page, line, person);
  await askWithoutConnection(page, line);
  await line.mend();
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await onScreen(page, "account");
  await expect(page.getByText(t("unsent.sent"))).toBeVisible();
  expect((await backstage.readPerson(person)).cases).toHaveLength(1);
});

test("where the browser can it sends what waits by itself, once, with no page open", async ({
  page,
  line,
  makePerson,
  backstage,
}) => {
  const person = await makePerson();
  await enterWithWorker(page, line, person);
  const { devTools, registrationId } = await workerTools(page, line.url);
  await askWithoutConnection(page, line);
  await page.goto("about:blank");
  await line.mend();
  for (const lastChance of [false, true]) {
    const event = { origin: line.url, registrationId, tag: "unsent-forms", lastChance };
    await devTools.send("ServiceWorker.dispatchSyncEvent", event);
  }
  await expect.poll(() => line.answersAt(SYNC)).toEqual([200]);
  expect((await backstage.readPerson(person)).cases).toHaveLength(1);
});

test("what waits is sent only for the person who wrote it, in a session of theirs", async ({
  page,
  line,
  makePerson,
  backstage,
}) => {
  const [writer, other] = [await makePerson(), await makePerson()];
  await enterWithWorker(page, line, writer);
  await askWithoutConnection(page, line);
  await page.context().clearCookies({ name: "session" });
  await line.mend();
  await page.goto(`${line.url}/session-ended`);
  await expect.poll(() => line.answersAt(SYNC)).toContain(401);

  await enterFile(page, over(line, other));
  await expect.poll(() => line.answersAt(SYNC)).toContain(409);
  await expect(page.getByText(t("unsent.sent"))).toBeHidden();
  expect((await backstage.readPerson(other)).cases).toEqual([]);
  await page.context().clearCookies({ name: "session" });
  await enterFile(page, over(line, writer));
  await expect(page.getByText(t("unsent.sent"))).toBeVisible();
  expect((await backstage.readPerson(writer)).cases).toHaveLength(1);
});

test("a budget that is filled in without a connection goes on from there once it is back", async ({
  page,
  line,
  makePerson,
}) => {
  await enterWithWorker(page, line, await makePerson());
  await page.goto(`${line.url}/budget/household`);
  await page.locator("[name=adults]").selectOption("2");
  await line.cut();
  await press(page, t("budget.household.next"));
  await onScreen(page, "offline");
  await line.mend();
  await page.goto(`${line.url}/account`);
  await expect(page.getByText(t("unsent.sent"))).toBeVisible();
  await page.goto(`${line.url}/budget/household`);
  await expect(page.locator("[name=adults]")).toHaveValue("2");
  await fillBudget(page, surplus);
});

test("a message can be written on the kept copy, and signing out takes what waits with it", async ({
  page,
  line,
  makePerson,
  backstage,
}) => {
  const person = await makePerson({ autopay: "card" });
  await enterWithWorker(page, line, person);
  await page.goto(`${line.url}/my-plan`);
  await press(page, t("kept.card.keep"));
  await expect(page.locator("data[data-keep=done]")).toBeAttached();
  await line.cut();
  await page.goto(`${line.url}/messages`);
  await onScreen(page, "messages");
  await expect(main(page)).toContainText(t("talk.waits"));
  for (const _message of [1, 2]) {
    await page.goto(`${line.url}/messages`);
    await press(page, t("case.callback.send"));
    await expect(page.getByText(t("offline.unsent"))).toBeVisible();
  }
  await line.mend();
  await page.goto(`${line.url}/account`);
  await expect(page.getByText(t("unsent.sent"))).toBeVisible();
  expect((await backstage.readPerson(person)).cases).toHaveLength(2);

  await line.cut();
  await page.goto(`${line.url}/messages`);
  await press(page, t("case.callback.send"));
  expect(await databasesOn(page)).toContain("unsent-forms");
  await line.mend();
  await page.context().clearCookies({ name: "session" });
  await enterFile(page, over(line, person));
  await page.goto(`${line.url}/settings`);
  await press(page, t("settings.signOut"));
  await onScreen(page, "session-ended");
  expect(await databasesOn(page)).toEqual([]);
});
