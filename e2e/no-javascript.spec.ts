import { agreePlan, fillBudget, surplus } from "./fixtures/budget";
import { choose } from "./fixtures/card-form";
import { expect, test } from "./fixtures/test";
import { texts } from "./fixtures/texts";
import { enterFile, main, onScreen, press } from "./fixtures/walk";

const t = texts("fr");

test.use({ javaScriptEnabled: false });

test("without JavaScript the journey goes from the link to an agreed plan and up to the card form", async ({
  page,
  makePerson,
  backstage,
}) => {
  const person = await makePerson();
  await enterFile(page, person);
  await page.getByRole("link", { name: t("account.doors.plan.title") }).click();
  await fillBudget(page, surplus);
  await page.getByRole("link", { name: t("budget.result.toPlans") }).click();
  await agreePlan(page);
  await choose(page, "instalment");
  await press(page, t("pay.continue"));
  await onScreen(page, "payment");
  // Playwright reads no text of a noscript itself, only of what is in it.
  const said = page.locator("main noscript p", { hasText: t("pay.unavailable.no_script") });
  await expect(said).toBeVisible();
  await expect(main(page)).toContainText(/FR76/);
  expect((await backstage.readPerson(person)).plans).toEqual(["active"]);
});

test("a refused form keeps what was typed, says what is wrong, and loses nothing on reload and back", async ({
  page,
  makePerson,
}) => {
  await enterFile(page, await makePerson());
  await page.goto("/budget/household");
  await press(page, t("budget.household.next"));
  await onScreen(page, "budget-income");
  await page.locator("[name='salary.amount']").fill("douze");
  await page.locator("[name='benefits.amount']").fill("310,50");
  await press(page, t("budget.income.next"));
  await expect(main(page)).toContainText(t("budget.errors.amount_not_a_number"));
  await expect(page.locator("[name='salary.amount']")).toHaveValue("douze");
  await page.reload();
  await expect(page.locator("[name='benefits.amount']")).toHaveValue("310,50");

  await page.locator("[name='salary.amount']").fill("1200");
  await press(page, t("budget.income.next"));
  await onScreen(page, "budget-spending");
  await page.getByRole("link", { name: t("shell.back") }).click();
  await onScreen(page, "budget-income");
  await expect(page.locator("[name='salary.amount']")).toHaveValue("1200");
});

test("a refused identity keeps its answers and costs no attempt when they are malformed", async ({
  page,
  makePerson,
  backstage,
}) => {
  const person = await makePerson();
  await page.goto(person.link);
  await press(page, t("link.continue"));
  await onScreen(page, "identity");
  await page.locator("[name='birthDate.day']").fill("31");
  await page.locator("[name='birthDate.month']").fill("2");
  await page.locator("[name='birthDate.year']").fill("1984");
  await page.locator("[name=postcode]").fill("13005");
  await press(page, t("identity.continue"));
  await expect(main(page)).toContainText(t("identity.errors.birth_date_invalid"));
  await expect(page.locator("[name='birthDate.day']")).toHaveValue("31");
  await expect(page.locator("[name=postcode]")).toHaveValue("13005");
  expect((await backstage.readPerson(person)).links).toMatchObject([{ failedChecks: 0 }]);
});

test("the doors, the call back and the language work without JavaScript", async ({
  page,
  makePerson,
  backstage,
}) => {
  const person = await makePerson();
  await enterFile(page, person);
  await page.goto("/hardship");
  await press(page, t("case.hardship.send"));
  await expect(main(page)).toContainText(t("case.errors.reason_missing"));
  await page.locator("input[name=reason]").first().check({ force: true });
  await press(page, t("case.hardship.send"));
  await onScreen(page, "noted");
  await page.goto("/messages");
  await page.locator("header summary").click();
  await press(page, "English");
  await onScreen(page, "messages");
  await press(page, texts("en")("case.callback.send"));
  await onScreen(page, "noted");
  const { cases } = await backstage.readPerson(person);
  expect(cases.map(({ kind }) => kind)).toEqual(["hardship", "callback"]);
});
