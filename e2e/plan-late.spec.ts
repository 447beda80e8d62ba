import { expect, test } from "./fixtures/test";
import { texts } from "./fixtures/texts";
import { enterFile, main, onScreen, press } from "./fixtures/walk";

const t = texts("fr");

test.use({ javaScriptEnabled: false });

test("who missed a payment sees three ways on, and moves it", async ({ page, makePerson }) => {
  const person = await makePerson({ plan: { missed: 1 } });
  await enterFile(page, person);
  await page.goto("/my-plan");
  await page.getByRole("link", { name: t("myPlan.choices") }).click();
  await onScreen(page, "plan-late");
  await expect(main(page)).toContainText(t("late.calm"));
  const doors = main(page).locator("ul").last().getByRole("link");
  await expect(doors).toHaveCount(3);
  // A missed payment that leaves no day before the next one is asked of a person.
  const move = main(page).locator("a[href*='/change/move?number=']");
  if ((await move.count()) === 0) return;
  await move.click();
  await press(page, t("change.see"));
  await press(page, t("change.preview.confirm"));
  await onScreen(page, "plan-history");
  await page.goto("/my-plan/late");
  await onScreen(page, "my-plan");
});

test("the simulator shows before and after and changes nothing", async ({ page, makePerson }) => {
  const person = await makePerson({ autopay: "card" });
  await enterFile(page, person);
  await page.goto("/my-plan");
  const before = await main(page).textContent();
  await page.getByRole("link", { name: t("myPlan.whatIf") }).click();
  await onScreen(page, "plan-what-if");
  await page.locator("[name=extra]").fill("douze");
  await press(page, t("whatIf.try"));
  await expect(main(page)).toContainText(t("change.errors.amount_not_a_number"));
  await expect(page.locator("[name=extra]")).toHaveValue("douze");
  await page.locator("[name=extra]").fill("120");
  await page.locator("[name=payDay]").selectOption("12");
  await press(page, t("whatIf.try"));
  await expect(main(page)).toContainText(t("whatIf.result"));
  await page.goto("/my-plan");
  expect(await main(page).textContent()).toBe(before);
});

test("a settled plan thanks, and gives its proof of discharge; nobody else has one", async ({
  page,
  makePerson,
}) => {
  const person = await makePerson({ owedMinor: 18_000, plan: { monthsAgo: 4 } });
  await enterFile(page, person);
  await page.goto("/my-plan");
  await expect(main(page)).toContainText(t("discharge.card.title"));
  const answer = await page.request.get("/my-plan/discharge");
  expect(answer.headers()["content-type"]).toBe("application/pdf");
  expect((await answer.body()).subarray(0, 5).toString()).toBe("%PDF-");

  await page.context().clearCookies();
  await enterFile(page, await makePerson({ autopay: "card" }));
  expect((await page.request.get("/my-plan/discharge")).status()).toBe(404);
});
