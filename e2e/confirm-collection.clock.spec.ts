import { expectAccessible } from "./fixtures/accessible";
import { cards } from "./fixtures/card-form";
import { payPlanByCard, seeKept } from "./fixtures/kept-method";
import { advanceToDaytime, messagesTo } from "./fixtures/outside-world";
import { expect, test } from "./fixtures/test";
import { texts } from "./fixtures/texts";
import { confirmIdentity, onScreen, press } from "./fixtures/walk";

const t = texts("fr");
const LINK = /https?:\/\/\S+\/l\/[0-9A-Za-z]{22}/;

test("an instalment that the bank wants confirmed is confirmed from the message's link, with nothing entered again", async ({
  page,
  makePerson,
  backstage,
}) => {
  test.slow();
  const person = await makePerson();
  await payPlanByCard(page, person, cards.asksBank);
  await page.locator("#test-source-authorize-3ds").click();
  await onScreen(page, "receipt");
  await seeKept(page, t("method.kept.card", { last4: "3184" }));

  // Past the second instalment, whatever day of the month the clock stands at.
  await advanceToDaytime("P64D");
  const asked = async () =>
    (await messagesTo(person.phone))
      .map(({ text }) => text)
      .find((text) => text.includes("accord"));
  await expect.poll(asked).toMatch(LINK);
  await page.goto(LINK.exec((await asked()) ?? "")?.[0] ?? "");
  await press(page, t("link.continue"));
  await onScreen(page, "identity");
  await confirmIdentity(page, person);
  // Straight to the payment.
  await onScreen(page, "payment");
  await expectAccessible(page);
  await press(page, t("pay.confirmation.confirm", { last4: "3184" }));
  await page.locator("#test-source-authorize-3ds").click();
  await onScreen(page, "receipt");
  const { payments } = await backstage.readPerson(person);
  expect(payments.map(({ status }) => status)).toEqual(["succeeded", "succeeded"]);
});
