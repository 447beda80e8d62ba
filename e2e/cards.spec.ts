import { cards, fillCard, payButton, payByCard, startPaying } from "./fixtures/card-form";
import { expect, test } from "./fixtures/test";
import { texts } from "./fixtures/texts";
import { enterFile, main, onScreen } from "./fixtures/walk";

const t = texts("fr");

test("a card whose bank asks for proof pays once the proof is given", async ({
  page,
  makePerson,
  backstage,
}) => {
  const person = await makePerson();
  await enterFile(page, person);
  await startPaying(page);
  await fillCard(page, cards.asksBank);
  await payButton(page).click();
  await page.locator("#test-source-authorize-3ds").click();
  await onScreen(page, "receipt");
  expect((await backstage.readPerson(person)).balanceMinor).toBe(0);
});

test("a proof that fails takes nothing and says so in plain words", async ({
  page,
  makePerson,
  backstage,
}) => {
  const person = await makePerson();
  await enterFile(page, person);
  await startPaying(page);
  await fillCard(page, cards.asksBank);
  await payButton(page).click();
  await page.locator("#test-source-fail-3ds").click();
  await expect(main(page)).toContainText(t("pay.declines.authentication_failed"));
  const facts = await backstage.readPerson(person);
  expect(facts.receipts).toEqual([]);
  expect(facts.balanceMinor).toBe(person.owedMinor);
});

test("a declined card takes nothing, says why, and another card then pays once", async ({
  page,
  makePerson,
  backstage,
}) => {
  const person = await makePerson();
  await enterFile(page, person);
  await startPaying(page);
  await fillCard(page, cards.withoutFunds);
  await payButton(page).click();
  await expect(main(page)).toContainText(t("pay.declines.insufficient_funds"));
  expect((await backstage.readPerson(person)).balanceMinor).toBe(person.owedMinor);
  await payByCard(page);
  const facts = await backstage.readPerson(person);
  expect(facts.receipts).toHaveLength(1);
  expect(facts.balanceMinor).toBe(0);
});

test("a double click on “pay” pays once", async ({ page, makePerson, backstage }) => {
  const person = await makePerson();
  await enterFile(page, person);
  await startPaying(page);
  await fillCard(page, cards.good);
  await payButton(page).dblclick();
  await onScreen(page, "receipt");
  const facts = await backstage.readPerson(person);
  expect(facts.payments).toHaveLength(1);
  expect(facts.receipts).toHaveLength(1);
});

test("two tabs that pay at the same time pay once", async ({
  page,
  context,
  makePerson,
  backstage,
}) => {
  const person = await makePerson();
  await enterFile(page, person);
  const tabs = [page, await context.newPage()];
  for (const tab of tabs) {
    await startPaying(tab);
    await fillCard(tab, cards.good);
  }
  await Promise.all(tabs.map((tab) => payButton(tab).click()));
  // The slower one comes to the same receipt, or finds that nothing is owed any more.
  for (const tab of tabs) {
    const receipt = tab.locator("main[data-step=receipt]");
    await expect(receipt.or(tab.getByText(t("pay.errors.nothing_owed")))).toBeVisible();
  }
  const facts = await backstage.readPerson(person);
  expect(facts.receipts).toHaveLength(1);
  expect(facts.balanceMinor).toBe(0);
  expect(facts.entries.filter(({ event }) => event === "card_payment")).toHaveLength(1);
});

test("reload and back after paying change nothing", async ({ page, makePerson, backstage }) => {
  const person = await makePerson();
  await enterFile(page, person);
  await startPaying(page);
  await payByCard(page);
  await page.reload();
  await onScreen(page, "receipt");
  await page.goBack();
  await expect(main(page)).toContainText(t("pay.nothing_owed.title"));
  const facts = await backstage.readPerson(person);
  expect(facts.payments).toHaveLength(1);
  expect(facts.receipts).toHaveLength(1);
});

test("part of the debt can be paid, and the rest is what is owed next", async ({
  page,
  makePerson,
}) => {
  await enterFile(page, await makePerson());
  await startPaying(page, "other");
  await page.locator("[name=other]").fill("42,10");
  await payByCard(page);
  await page.goto("/account");
  await expect(main(page)).toContainText(/800,00\s€/);
});

test("where the provider’s script cannot be reached, nothing is lost and other ways are offered", async ({
  page,
  makePerson,
}) => {
  await enterFile(page, await makePerson());
  await page.route("**/stripe.js", (route) => route.abort());
  await startPaying(page);
  await expect(main(page)).toContainText(t("pay.unavailable.unreachable"));
  await expect(main(page)).toContainText(/FR76/);
});
