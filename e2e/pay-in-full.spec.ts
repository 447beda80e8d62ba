import { sandboxUrl } from "./fixtures/addresses";
import { cards, choose, fillCard, payButton } from "./fixtures/card-form";
import { messagesTo, verifiedEvents } from "./fixtures/outside-world";
import { expect, test } from "./fixtures/test";
import { texts } from "./fixtures/texts";
import { confirmIdentity, countScreens, enterFile, main, onScreen, press } from "./fixtures/walk";

const t = texts("fr");

test("from the tap on the SMS, four screens lead to a paid debt, and the books and the creditor know it", async ({
  page,
  makePerson,
  backstage,
}) => {
  const person = await makePerson();
  await expect.poll(async () => (await messagesTo(person.phone)).length).toBe(1);
  await page.goto(`${sandboxUrl()}/phone?person=others`);
  const tapped = page.waitForEvent("popup").catch(() => null);
  await page.locator(`a[href='${person.link}']`).click();
  const journey = (await tapped) ?? page;
  const screens = countScreens(journey);
  await onScreen(journey, "link");
  await press(journey, t("link.continue"));
  await onScreen(journey, "identity");
  await confirmIdentity(journey, person);
  await onScreen(journey, "account");
  await expect(main(journey)).toContainText(/842,10\s€/);

  await journey.locator("main a[href^='/pay']").first().click();
  await onScreen(journey, "pay");
  await choose(journey, "full");
  await fillCard(journey, cards.good);
  await payButton(journey).click();
  await onScreen(journey, "receipt");
  await expect(main(journey)).toContainText(/EM-\d{4}-\d{6}/);
  await expect(main(journey)).toContainText(t("receipt.settled"));
  expect(screens().filter((path) => !path.startsWith("receipts")).length).toBeLessThanOrEqual(4);

  const facts = await backstage.readPerson(person);
  expect(facts.payments).toMatchObject([{ status: "succeeded", amountMinor: person.owedMinor }]);
  expect(facts.receipts).toHaveLength(1);
  expect(facts.balanceMinor).toBe(0);
  expect(facts.entries.every(({ isBalanced }) => isBalanced)).toBe(true);
  await expect
    .poll(() => verifiedEvents(facts.ids))
    .toEqual(expect.arrayContaining(["payment.succeeded", "account.balance_changed"]));
});

test("the receipt is there again whenever it is wanted, on screen and as a PDF", async ({
  page,
  makePerson,
  backstage,
}) => {
  const person = await makePerson({ isSettled: true });
  const [number] = (await backstage.readPerson(person)).receipts;
  await enterFile(page, person);
  await page.locator(`main a[href='/receipts/${number}']`).click();
  await onScreen(page, "receipt");
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: t("receipt.download") }).click();
  expect((await download).suggestedFilename()).toBe(`${number}.pdf`);
});
