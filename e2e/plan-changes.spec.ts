import type { Page } from "@playwright/test";
import { expectAccessible } from "./fixtures/accessible";
import { messagesTo, verifiedEvents } from "./fixtures/outside-world";
import { expect, test } from "./fixtures/test";
import { texts } from "./fixtures/texts";
import { enterFile, main, onScreen, press } from "./fixtures/walk";

const t = texts("fr");

/** Dates as the list of the plan's page has them. */
async function listedDates(page: Page): Promise<string[]> {
  await page.goto("/my-plan");
  const list = main(page)
    .locator(`ol[aria-label="${t("myPlan.calendar")}"]`)
    .last();
  const rows = list.locator("li");
  return (await rows.allTextContents()).map((row) => row.replace(/\s+/g, " "));
}

async function openChange(page: Page, kind: "move" | "skip" | "rhythm"): Promise<void> {
  await page.goto("/my-plan/change");
  await onScreen(page, "plan-change");
  await main(page)
    .getByRole("link", { name: t(`change.kinds.${kind}.title`) })
    .click();
  await onScreen(page, `plan-change-${kind}`);
}

/** The last instalment that can be chosen: far from any cut-off, whatever day it is. */
const lastRow = (page: Page) => main(page).locator("a[href*='number=']").last();

for (const javaScriptEnabled of [true, false]) {
  test(`a payment is moved, seen before and after, told, and moved back (${javaScriptEnabled ? "with" : "without"} JavaScript)`, async ({
    browser,
    makePerson,
    backstage,
  }) => {
    test.slow();
    const person = await makePerson({ autopay: "card" });
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    // axe runs in the page.
    const look = () => (javaScriptEnabled ? expectAccessible(page) : Promise.resolve());
    await enterFile(page, person);
    const before = await listedDates(page);
    await openChange(page, "move");
    await look();
    await lastRow(page).click();
    await main(page).locator("select[name=to]").selectOption({ index: 3 });
    await look();
    await press(page, t("change.see"));
    await expect(main(page)).toContainText(t("change.preview.title"));
    await expect(main(page)).toContainText(t("change.compare.after"));
    await look();
    expect(await listedDates(page)).toEqual(before);

    await page.goBack();
    await press(page, t("change.preview.confirm"));
    await onScreen(page, "plan-history");
    await expect(main(page)).toContainText(t("change.history.done.changed"));
    await look();
    const after = await listedDates(page);
    expect(after).not.toEqual(before);
    expect(after.slice(0, -1)).toEqual(before.slice(0, -1));
    const { ids } = await backstage.readPerson(person);
    await expect.poll(() => verifiedEvents(ids)).toContain("plan.changed");
    const told = async () => (await messagesTo(person.email)).map(({ text }) => text).join();
    await expect.poll(told).toContain("Votre plan a changé");

    await page.goto("/my-plan/history");
    await press(page, t("change.history.undoButton"));
    await expect(main(page)).toContainText(t("change.history.done.undone"));
    expect(await listedDates(page)).toEqual(before);
    await context.close();
  });
}

test("who has paid six may skip one, and the same yes twice skips once", async ({
  page,
  makePerson,
}) => {
  const person = await makePerson({ autopay: "account", plan: { monthsAgo: 6 } });
  await enterFile(page, person);
  const before = await listedDates(page);
  await openChange(page, "skip");
  await lastRow(page).click();
  const second = await page.context().newPage();
  await second.goto(page.url());
  await press(page, t("change.preview.confirm"));
  await onScreen(page, "plan-history");
  await press(second, t("change.preview.confirm"));
  await expect(main(second)).toContainText(t("change.refusals.no_skip_left", { paid: 6 }));
  const after = await listedDates(page);
  expect(after).toHaveLength(before.length);
  expect(after.at(-1)).not.toBe(before.at(-1));
});

test("what the rules do not allow says why, and goes to a person", async ({
  page,
  makePerson,
  backstage,
}) => {
  const person = await makePerson({ autopay: "card" });
  await enterFile(page, person);
  await page.goto("/my-plan/change");
  await expect(main(page)).toContainText(t("change.refusals.no_skip_left", { paid: 6 }));
  await expectAccessible(page);
  await main(page)
    .getByRole("link", { name: t("change.menu.ask.title") })
    .click();
  await onScreen(page, "plan-change-ask");
  await expectAccessible(page);
  await page.locator("input[name=reason]").first().check({ force: true });
  await press(page, t("case.plan_change.send"));
  await onScreen(page, "noted");
  const facts = await backstage.readPerson(person);
  expect(facts.cases).toEqual([{ kind: "plan_change", reason: "date" }]);
  await expect.poll(() => verifiedEvents(facts.ids)).toContain("plan.change_requested");
});

test("another person's plan cannot be changed, and nothing of it is said", async ({
  page,
  browser,
  makePerson,
}) => {
  const owner = await makePerson({ autopay: "card" });
  await enterFile(page, owner);
  await openChange(page, "rhythm");
  await page.locator("select[name=payDay]").selectOption("12");
  await press(page, t("change.see"));
  const stolen = await main(page).locator("input[name=planId]").getAttribute("value");
  const before = await listedDates(page);

  const thief = await (await browser.newContext()).newPage();
  await enterFile(thief, await makePerson({ autopay: "card" }));
  await openChange(thief, "rhythm");
  await thief.locator("select[name=payDay]").selectOption("12");
  await press(thief, t("change.see"));
  await main(thief)
    .locator("input[name=planId]")
    .evaluate((field, id) => field.setAttribute("value", id ?? ""), stolen);
  await press(thief, t("change.preview.confirm"));
  await expect(main(thief)).toContainText(t("change.refusals.plan_unknown"));
  expect(await listedDates(page)).toEqual(before);
  await thief.context().close();
});
