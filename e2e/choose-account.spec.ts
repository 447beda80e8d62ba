import { cards, choose, fillCard, payButton } from "./fixtures/card-form";
import { expect, test } from "./fixtures/test";
import { texts } from "./fixtures/texts";
import { enterFile, main, onScreen } from "./fixtures/walk";

const t = texts("fr");
const legend = t("pay.firstAccount.legend");

test("who has several contracts says which one is settled first, and the receipt names it", async ({
  page,
  makePerson,
}) => {
  const person = await makePerson({ accounts: 2 });
  await enterFile(page, person);
  await page.goto("/pay");
  await onScreen(page, "pay");
  const question = page.getByRole("group", { name: legend });
  await expect(question.getByRole("radio", { name: t("pay.firstAccount.byLaw") })).toBeChecked();
  await choose(page, "other");
  await page.locator("input[name=other]").fill("20");
  await question.getByRole("radio", { name: "Gaz, contrat 2" }).check({ force: true });
  await fillCard(page, cards.good);
  await payButton(page).click();
  await onScreen(page, "receipt");
  await expect(main(page)).toContainText(`${person.reference}-2`);
  await expect(main(page)).not.toContainText(`${person.reference}-1`);
});

test("who has one contract is not asked", async ({ page, makePerson }) => {
  await enterFile(page, await makePerson());
  await page.goto("/pay");
  await onScreen(page, "pay");
  await expect(page.getByRole("group", { name: legend })).toHaveCount(0);
});
