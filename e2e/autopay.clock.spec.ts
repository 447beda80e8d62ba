import { advanceClock, advanceToDaytime, messagesTo } from "./fixtures/outside-world";
import { expect, test } from "./fixtures/test";
import { texts } from "./fixtures/texts";
import { enterFile, main, onScreen, press } from "./fixtures/walk";

const t = texts("fr");
const INSTALMENT_MINOR = 6000;

test.describe.configure({ mode: "serial" });

test("who pays automatically sees what is taken next, stops it and takes it up again, without a script", async ({
  browser,
  makePerson,
}) => {
  const person = await makePerson({ autopay: "card" });
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await enterFile(page, person);
  await page.goto("/my-plan");
  await onScreen(page, "my-plan");
  await expect(main(page)).toContainText(t("myPlan.autopay.card", { last4: "4242" }));
  await press(page, t("myPlan.autopay.stop"));
  await expect(main(page)).toContainText(t("myPlan.autopay.changed.off"));
  await expect(main(page)).toContainText(t("myPlan.autopay.off"));
  await press(page, t("myPlan.autopay.resume"));
  await expect(main(page)).toContainText(t("myPlan.autopay.changed.active"));
  await context.close();
});

for (const autopay of ["card", "account"] as const) {
  test(`months of a plan collected from a kept ${autopay}: each instalment is taken once`, async ({
    makePerson,
    backstage,
  }) => {
    const person = await makePerson({ autopay });
    const before = await backstage.readPerson(person);
    const collected = async () => {
      const { payments } = await backstage.readPerson(person);
      return payments.slice(before.payments.length);
    };
    const arrived = async () =>
      (await collected()).filter(({ status }) => status === "succeeded").length;
    const sent = async () =>
      (await collected()).filter(({ status }) => ["processing", "succeeded"].includes(status))
        .length;
    for (const month of [1, 2, 3]) {
      await advanceClock("P1M");
      // What has not reached the bank when the month passes is given up, as it should be: wait until it has.
      await expect.poll(sent).toBeGreaterThanOrEqual(month);
      // A debit arrives some bank days after it was sent.
      if (autopay === "card") await expect.poll(arrived).toBeGreaterThanOrEqual(month);
    }
    await advanceToDaytime("P12D");
    await expect.poll(arrived).toBeGreaterThanOrEqual(3);

    const amounts = (await collected()).map(({ amountMinor }) => amountMinor);
    expect(new Set(amounts)).toEqual(new Set([INSTALMENT_MINOR]));
    // Months have one date each; what is more than these three has not come yet or has just been sent.
    expect(amounts.length).toBeLessThanOrEqual(4);
    const after = await backstage.readPerson(person);
    expect(before.balanceMinor - after.balanceMinor).toBe((await arrived()) * INSTALMENT_MINOR);
    const told = async () => (await messagesTo(person.phone)).map(({ text }) => text).join();
    await expect.poll(told).toContain(after.receipts.at(-1) ?? "a receipt");
    await expect.poll(() => backstage.booksFaults()).toEqual([]);
  });
}
