import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures/test";
import { texts } from "./fixtures/texts";
import { enterFile, fillIdentity, main, onScreen, openLink } from "./fixtures/walk";

const t = texts("fr");
const STOPS_MAX = 40;

/** Whether the focused element looks different from when it is not focused. */
const hasVisibleFocus = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return true;
    // Radio buttons and boxes may show their focus on the frame beside them.
    const places = [focused, ...(focused.parentElement?.children ?? []), focused.parentElement];
    return places.some((place) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(place ?? focused);
      return (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
    });
  });

/** Presses Tab until the target has the focus; every stop on the way must be visible. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stop = 0; stop < STOPS_MAX; stop += 1) {
    await page.keyboard.press("Tab");
    expect(await hasVisibleFocus(page)).toBe(true);
    if (await target.evaluate((node) => node === document.activeElement)) return;
  }
  throw new Error("the keyboard does not get there");
}

test("with the keyboard alone a person gets from the link to the door of their choice", async ({
  page,
  makePerson,
}) => {
  const person = await makePerson();
  await page.goto(person.link);
  await onScreen(page, "link");
  await tabTo(page, page.getByRole("button", { name: t("link.continue") }));
  await page.keyboard.press("Enter");
  await onScreen(page, "identity");
  await fillIdentity(page, person);
  await page.keyboard.press("Enter");
  await onScreen(page, "account");
  await page.reload();
  await tabTo(page, page.getByRole("link", { name: t("account.doors.cannot.title") }));
  await page.keyboard.press("Enter");
  await onScreen(page, "hardship");
  await tabTo(page, page.locator("input[name=reason]").first());
  await page.keyboard.press("Space");
  await tabTo(page, page.getByRole("button", { name: t("case.hardship.send") }));
  await page.keyboard.press("Enter");
  await onScreen(page, "noted");
});

test("a refused form moves the focus to what is wrong, and from there to the field", async ({
  page,
  makePerson,
}) => {
  await openLink(page, await makePerson());
  await page.getByRole("button", { name: t("identity.continue") }).press("Enter");
  const summary = main(page).getByRole("alert").first();
  await expect(summary).toBeFocused();
  await summary.getByRole("link").first().press("Enter");
  await expect(page.locator("[name='birthDate.day']")).toBeFocused();
});

test("the first stop skips to the content", async ({ page, makePerson }) => {
  await enterFile(page, await makePerson());
  await page.reload();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: t("shell.skipToContent") })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(main(page)).toBeFocused();
});
