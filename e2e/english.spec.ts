import { agreePlan, fillBudget, surplus } from "./fixtures/budget";
import { choose, payByCard } from "./fixtures/card-form";
import { messagesTo } from "./fixtures/outside-world";
import { expect, test } from "./fixtures/test";
import { texts } from "./fixtures/texts";
import { enterFile, main, onScreen } from "./fixtures/walk";

const t = texts("en");

test.use({ locale: "en-GB" });

test("an English speaker goes from the message to the receipt of a plan’s first instalment in English", async ({
  page,
  makePerson,
}) => {
  const person = await makePerson({ locale: "en" });
  await expect.poll(async () => (await messagesTo(person.phone))[0]?.text).toContain("hello");
  await enterFile(page, person);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(main(page)).toContainText("€842.10");
  await page.getByRole("link", { name: t("account.doors.plan.title") }).click();
  await fillBudget(page, { ...surplus, salary: "2,100.00" }, "en");
  await page.getByRole("link", { name: t("budget.result.toPlans") }).click();
  await agreePlan(page, "en");
  await choose(page, "instalment");
  await payByCard(page, "en");
  await onScreen(page, "receipt");
  await expect(main(page)).toContainText(t("receipt.total"));
});
