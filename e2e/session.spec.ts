import { expect, test } from "./fixtures/test";
import { texts } from "./fixtures/texts";
import { enterFile, main, onScreen, press } from "./fixtures/walk";

const t = texts("fr");

test("who ends the session is out, on the server too", async ({ page, context, makePerson }) => {
  await enterFile(page, await makePerson());
  const before = await context.cookies();
  await page.goto("/settings");
  await press(page, t("settings.signOut"));
  await onScreen(page, "session-ended");
  const names = (await context.cookies()).map(({ name }) => name);
  expect(names.filter((name) => name.endsWith("session"))).toEqual([]);

  await context.addCookies(before);
  await page.goto("/account");
  await onScreen(page, "session-ended");
});

test("changing the language keeps the person where they are", async ({ page, makePerson }) => {
  await enterFile(page, await makePerson());
  await page.goto("/hardship");
  await page.locator("header summary").click();
  await press(page, "English");
  await onScreen(page, "hardship");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(main(page).getByRole("heading", { level: 1 })).toHaveText(
    texts("en")("hardship.title"),
  );
});
