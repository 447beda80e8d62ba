import { expectAccessible } from "./fixtures/accessible";
import { cards, fillCard, fillDebit, ibans } from "./fixtures/card-form";
import { openChange, payPlanByCard, saveButton, seeKept } from "./fixtures/kept-method";
import { keptCharges, messagesTo } from "./fixtures/outside-world";
import { expect, test } from "./fixtures/test";
import { texts } from "./fixtures/texts";
import { enterFile, main, onScreen, press } from "./fixtures/walk";

const t = texts("fr");
const REFERENCE = /^EM-[A-Z0-9]{6,}$/;

test("the card that paid the first instalment pays the plan, until an account takes its place with a mandate", async ({
  page,
  makePerson,
}) => {
  const person = await makePerson();
  await payPlanByCard(page, person, cards.good);
  await onScreen(page, "receipt");
  await seeKept(page, t("method.kept.card", { last4: "4242" }));
  await page.getByRole("link", { name: t("method.kept.card", { last4: "4242" }) }).click();
  await onScreen(page, "method");
  await expectAccessible(page);

  await openChange(page, person);
  await fillDebit(page, ibans.good);
  // The mandate is read before it is signed.
  await expect(main(page).locator("[data-mandate=before]")).toContainText("FR72ZZZ123456");
  await expectAccessible(page);
  await saveButton(page).click();

  await onScreen(page, "mandate");
  await expect(main(page)).toContainText(t("mandate.given"));
  await expect(main(page)).toContainText("2606");
  await expectAccessible(page);
  const reference = (await main(page).locator("dd", { hasText: REFERENCE }).textContent()) ?? "";
  const mailed = async () => (await messagesTo(person.email)).map(({ text }) => text).join("\n");
  await expect.poll(mailed).toContain(reference);
  await expect.poll(mailed).toContain(t("message.email.mandate.reference"));

  await seeKept(page, t("method.kept.sepa_debit", { last4: "2606" }));
  expect(await main(page).textContent()).not.toContain("4242");
  // Stripe has forgotten the card.
  await expect.poll(() => keptCharges(`${person.reference}-1`)).toEqual([false]);
});

test("a card that the bank refuses changes nothing, and another one is kept in its place", async ({
  page,
  makePerson,
}) => {
  const person = await makePerson({ autopay: "card" });
  await enterFile(page, person);
  await openChange(page, person);
  await fillCard(page, cards.withoutFunds);
  await saveButton(page).click();
  await expect(main(page)).toContainText(t("method.declines.insufficient_funds"));
  await fillCard(page, "5555555555554444");
  await saveButton(page).click();
  await expect(main(page)).toContainText(t("method.changed"));
  await expect(main(page)).toContainText("4444");
});

test("whoever has no code changes nothing, and removing needs none", async ({
  browser,
  makePerson,
}) => {
  const person = await makePerson({ autopay: "account" });
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await enterFile(page, person);
  await page.goto("/my-plan/method");
  await expect(main(page)).toContainText(t("method.code.title"));
  await expect(page.locator("input[name=number], input[name=iban]")).toHaveCount(0);
  await main(page).getByText(t("method.remove.title")).click();
  await press(page, t("method.remove.button"));
  await expect(main(page)).toContainText(t("method.removed"));
  await expect(main(page)).toContainText(t("method.none"));
  await context.close();
});

test("without a script the page says so, and offers the other ways to pay", async ({
  browser,
  makePerson,
}) => {
  const person = await makePerson({ autopay: "card" });
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await enterFile(page, person);
  await openChange(page, person);
  // Playwright reads no text of a noscript itself, only of what is in it.
  const said = page.locator("main noscript p", { hasText: t("method.unavailable.no_script") });
  await expect(said).toBeVisible();
  await expect(page.locator("main noscript li", { hasText: /FR76/ })).toBeVisible();
  await context.close();
});

test("a mandate is nobody else's to read", async ({ page, browser, makePerson }) => {
  const person = await makePerson({ autopay: "account" });
  await enterFile(page, person);
  await page.goto("/my-plan/method");
  await page.getByRole("link", { name: t("method.seeMandate") }).click();
  await onScreen(page, "mandate");
  const path = new URL(page.url()).pathname;
  const other = await (await browser.newContext()).newPage();
  await enterFile(other, await makePerson());
  const answer = await other.goto(path);
  expect(answer?.status()).toBe(404);
  await other.context().close();
});
