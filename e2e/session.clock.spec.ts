import { advanceClock } from "./fixtures/outside-world";
import { expect, test } from "./fixtures/test";
import { texts } from "./fixtures/texts";
import { confirmIdentity, enterFile, main, onScreen, press } from "./fixtures/walk";

const t = texts("fr");

test.describe.configure({ mode: "serial" });

test("what was typed survives a session that ended meanwhile", async ({
  page,
  makePerson,
  backstage,
}) => {
  const person = await makePerson();
  await enterFile(page, person);
  await page.goto("/hardship");
  await page.locator("input[name=reason][value=costs_rose]").check({ force: true });
  await page.locator("[name=details]").fill("Deux mots que je ne veux pas retaper.");
  await advanceClock("PT16M");
  await press(page, t("case.hardship.send"));
  await onScreen(page, "session-ended");
  await expect(main(page)).toContainText(t("sessionEnded.kept"));
  expect((await backstage.readPerson(person)).cases).toEqual([]);

  await page.getByRole("link", { name: t("sessionEnded.continue") }).click();
  await onScreen(page, "identity");
  await confirmIdentity(page, person);
  await onScreen(page, "hardship");
  await expect(page.locator("[name=details]")).toHaveValue("Deux mots que je ne veux pas retaper.");
  await expect(page.locator("input[value=costs_rose]")).toBeChecked();
});

test("a session left alone shows nothing any more", async ({ page, makePerson }) => {
  const person = await makePerson();
  await enterFile(page, person);
  await advanceClock("PT16M");
  await page.reload();
  await onScreen(page, "session-ended");
  await expect(main(page)).not.toContainText("€");
});

test("a session that is used stays open", async ({ page, makePerson }) => {
  const person = await makePerson();
  await enterFile(page, person);
  for (const path of ["/dispute", "/hardship", "/account"]) {
    await advanceClock("PT10M");
    await page.goto(path);
    await onScreen(page, path.slice(1));
  }
});

test("the page says until when the session is open", async ({ page, makePerson }) => {
  await enterFile(page, await makePerson());
  await expect(page.locator("aside")).toContainText(/\d{2}:\d{2}/);
});
