// What a person may not do alone with their plan is decided by a supervisor, from their screen and back to it.
import { expectAccessible } from "./fixtures/accessible";
import { fillBudget, surplus } from "./fixtures/budget";
import { deskOf, fileOf, pick } from "./fixtures/desk";
import { messagesTo, verifiedEvents } from "./fixtures/outside-world";
import { expect, test } from "./fixtures/test";
import { texts } from "./fixtures/texts";
import { enterFile, main, onScreen, press } from "./fixtures/walk";

const t = texts("fr");

test("a plan that no rule allows is accepted by a supervisor, then by the person", async ({
  page,
  browser,
  makePerson,
  signInAs,
  backstage,
}) => {
  test.slow();
  const person = await makePerson();
  await enterFile(page, person);
  await page.goto("/plan");
  await fillBudget(page, surplus);
  await page.goto("/plan/own");
  await page.locator("[name=amount]").fill("12");
  await press(page, t("plan.own.calculate"));
  await press(page, t("plan.toReview"));
  await press(page, t("plan.review.send"));
  await onScreen(page, "plan-pending");

  const desk = await deskOf(browser);
  await signInAs("supervisor", desk);
  await desk.goto(fileOf(person));
  await expect(main(desk)).toContainText(t("staff.decision.asked"));
  await expect(main(desk).getByText(t("staff.decision.rules.outside")).first()).toBeVisible();
  await expectAccessible(desk);
  await press(desk, t("staff.decision.submit.both"));
  await expect(main(desk)).toContainText(t("staff.decision.errors.outcome_missing"));
  await expectAccessible(desk);
  await desk.locator("input[name=outcome][value=approved]").check({ force: true });
  await pick(desk, "reason", "one_time_exception");
  await desk.locator("[name=words]").fill("Nous avons compris, courage.");
  await press(desk, t("staff.decision.submit.both"));
  await expect(main(desk)).toContainText(t("staff.file.done.review"));

  await page.goto("/account");
  await page.getByRole("link", { name: t("account.answer.link") }).click();
  await onScreen(page, "answers");
  await expect(main(page)).toContainText("Nous avons compris, courage.");
  await expectAccessible(page);
  await page.getByRole("link", { name: t("answers.go.accept") }).click();
  await onScreen(page, "plan-review");
  await page.locator("input[name=agreed]").check({ force: true });
  await press(page, t("plan.review.agree"));
  await onScreen(page, "pay");
  const facts = await backstage.readPerson(person);
  expect(facts.plans).toEqual(["active"]);
  await expect
    .poll(() => verifiedEvents(facts.ids))
    .toEqual(expect.arrayContaining(["plan.approved", "plan.accepted"]));
  const told = async () => (await messagesTo(person.phone)).map(({ text }) => text).join();
  await expect.poll(told).toContain("a répondu à votre demande");
  await desk.context().close();
});

test("a change beyond the rules is made by a supervisor, or refused with words", async ({
  page,
  browser,
  makePerson,
  signInAs,
}) => {
  test.slow();
  const person = await makePerson({ autopay: "card" });
  await enterFile(page, person);
  const ask = async (words: string) => {
    await page.goto("/my-plan/change/ask");
    await page.locator("input[name=reason][value=amount]").check({ force: true });
    await page.locator("[name=details]").fill(words);
    await press(page, t("case.plan_change.send"));
    await onScreen(page, "noted");
  };
  await ask("Beaucoup moins, le temps de retrouver du travail");

  const desk = await deskOf(browser);
  await signInAs("supervisor", desk);
  await desk.goto(fileOf(person));
  await desk.getByRole("link", { name: t("staff.decision.changeLink") }).click();
  await onScreen(desk, "staff-plan-change");
  await expect(main(desk)).toContainText("le temps de retrouver du travail");
  await expectAccessible(desk);
  await desk.getByRole("link", { name: t("staff.change.kinds.amount") }).click();
  await desk.locator("[name=amount]").fill("15");
  await press(desk, t("staff.change.preview"));
  await expect(main(desk)).toContainText(t("staff.change.previewTitle"));
  await expect(main(desk)).toContainText("Hors règles");
  await expectAccessible(desk);
  await pick(desk, "reason", "situation_understood");
  await press(desk, t("staff.decision.submit.approved"));
  await onScreen(desk, "staff-file");
  await expect(main(desk)).toContainText(t("staff.file.done.change"));
  await page.goto("/my-plan/history");
  await expect(main(page)).toContainText(/15,00\s€/);

  await ask("Encore moins");
  await desk.goto(`${fileOf(person)}/plan`);
  await pick(desk, "reason", "other");
  await press(desk, t("staff.decision.submit.refused"));
  await expect(main(desk)).toContainText(t("staff.decision.errors.words_missing"));
  await desk.locator("[name=words]").fill("Parlons-en au téléphone.");
  await press(desk, t("staff.decision.submit.refused"));
  await onScreen(desk, "staff-file");
  await page.goto("/answers");
  await expect(main(page)).toContainText("Parlons-en au téléphone.");
  await expect(main(page)).toContainText(t("answers.change.refused.title"));
  await desk.context().close();
});

test("another amount after a new budget is the person's own affair", async ({
  page,
  makePerson,
}) => {
  const person = await makePerson({ autopay: "card" });
  await enterFile(page, person);
  await page.goto("/my-plan/change/amount");
  await onScreen(page, "plan-change-amount");
  await page.getByRole("link", { name: t("change.outside.budget") }).click();
  await fillBudget(page, surplus);
  await page.goto("/my-plan/change/amount");
  await page.locator("[name=amount]").fill("75");
  await press(page, t("change.see"));
  await expect(main(page)).toContainText(t("change.preview.title"));
  await press(page, t("change.preview.confirm"));
  await onScreen(page, "plan-history");
  await expect(main(page)).toContainText(/75,00\s€/);
  await page.goto("/my-plan");
  await expect(main(page)).toContainText(/75,00\s€/);
});
