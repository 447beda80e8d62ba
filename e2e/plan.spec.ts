import { agreePlan, deficit, fillBudget, surplus } from "./fixtures/budget";
import { choose, payByCard } from "./fixtures/card-form";
import { verifiedEvents } from "./fixtures/outside-world";
import { expect, test } from "./fixtures/test";
import { texts } from "./fixtures/texts";
import { countScreens, enterFile, main, onScreen, press } from "./fixtures/walk";

const t = texts("fr");
const AMOUNT = /(\d{1,3}(?:[\u202f\u00a0]\d{3})*),(\d{2})[\u202f\u00a0]€/;

test("nine screens lead from the link to an agreed plan with its first instalment paid", async ({
  page,
  makePerson,
  backstage,
}) => {
  const person = await makePerson();
  const screens = countScreens(page);
  await enterFile(page, person);
  await page.getByRole("link", { name: t("account.doors.plan.title") }).click();
  await fillBudget(page, surplus);
  await expect(main(page)).toContainText(/460,00\s€/);
  await page.getByRole("link", { name: t("budget.result.toPlans") }).click();
  await agreePlan(page);
  await choose(page, "instalment");
  await payByCard(page);
  expect(screens().length, screens().join(" ")).toBeLessThanOrEqual(9);

  await page.goto("/my-plan");
  await onScreen(page, "my-plan");
  await expect(main(page)).toContainText(t("myPlan.next"));
  const facts = await backstage.readPerson(person);
  expect(facts.plans).toEqual(["active"]);
  expect(facts.payments).toMatchObject([{ status: "succeeded" }]);
  expect(facts.balanceMinor).toBe(person.owedMinor - (facts.payments[0]?.amountMinor ?? 0));
  await expect
    .poll(() => verifiedEvents(facts.ids))
    .toEqual(expect.arrayContaining(["plan.accepted", "payment.succeeded"]));
});

test("all dates and amounts are shown before agreeing, add up to the debt, and without the box nothing is agreed", async ({
  page,
  makePerson,
  backstage,
}) => {
  const person = await makePerson();
  await enterFile(page, person);
  await page.goto("/plan");
  await fillBudget(page, surplus);
  await page.goto("/plan");
  await page.locator("input[name=proposal]").last().check({ force: true });
  await press(page, t("plan.toReview"));
  await onScreen(page, "plan-review");
  await expect(main(page)).toContainText("2240");
  const listed = await main(page).locator("ol li").allTextContents();
  const cents = listed.map((row) => {
    const [, units = "", decimals = ""] = AMOUNT.exec(row) ?? [];
    return Number(units.replace(/\D/g, "") + decimals);
  });
  expect(cents.reduce((sum, each) => sum + each, 0)).toBe(person.owedMinor);

  await press(page, t("plan.review.agree"));
  await expect(main(page)).toContainText(t("plan.review.errors.agreement_missing"));
  expect((await backstage.readPerson(person)).plans).not.toContain("active");
});

test("a budget without surplus shows help and no plan", async ({ page, makePerson, backstage }) => {
  const person = await makePerson();
  await enterFile(page, person);
  await page.goto("/plan");
  await fillBudget(page, deficit);
  await expect(main(page)).toContainText(t("budget.result.deficit.title"));
  await expect(main(page)).toContainText("Points conseil budget");
  await page.goto("/plan");
  await onScreen(page, "budget-result");
  expect((await backstage.readPerson(person)).plans).toEqual([]);
});

test("a plan outside the rules goes to a person and is never refused by the machine", async ({
  page,
  makePerson,
  backstage,
}) => {
  const person = await makePerson();
  await enterFile(page, person);
  await page.goto("/plan");
  await fillBudget(page, surplus);
  await page.goto("/plan/own");
  await page.locator("[name=amount]").fill("12");
  await press(page, t("plan.own.calculate"));
  await expect(main(page)).toContainText(t("plan.outside.too_long"));
  await press(page, t("plan.toReview"));
  await onScreen(page, "plan-review");
  await press(page, t("plan.review.send"));
  await onScreen(page, "plan-pending");
  const facts = await backstage.readPerson(person);
  expect(facts.plans).toEqual(["pending_review"]);
  await expect.poll(() => verifiedEvents(facts.ids)).toContain("plan.review_requested");
});

test("an earlier budget stays closed until a code from the phone opens it", async ({
  page,
  browser,
  makePerson,
}) => {
  const person = await makePerson();
  await enterFile(page, person);
  await page.goto("/plan");
  await fillBudget(page, surplus);

  const later = await browser.newPage();
  await enterFile(later, person);
  await later.goto("/budget/income");
  expect(await later.content()).not.toContain("2 100");
  await later.goto("/budget/earlier");
  expect(await later.content()).not.toMatch(/460,00/);
  await later.close();
});
