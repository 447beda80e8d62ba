import type { Page } from "@playwright/test";
import { expectAccessible } from "./fixtures/accessible";
import { refundedMinor } from "./fixtures/outside-world";
import { expect, test } from "./fixtures/test";
import { texts } from "./fixtures/texts";
import { enterFile, main, onScreen, press } from "./fixtures/walk";

const t = texts("fr");

/** From what is owed to the page on which it is decided. */
async function openDecision(page: Page): Promise<void> {
  await page.getByRole("link", { name: t("account.overpaid.link") }).click();
  await onScreen(page, "overpayment");
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("what was paid too much goes back to the card once, though the form is sent twice", async ({
      page,
      context,
      makePerson,
      backstage,
    }) => {
      const person = await makePerson({ overpaid: { tooMuchMinor: 1_000 } });
      await enterFile(page, person);
      await openDecision(page);
      await expect(page.locator("h1")).toContainText(/10,00/);
      // Nothing is owed: there is nothing to use it for.
      await expect(page.getByRole("button", { name: t("overpayment.use") })).toHaveCount(0);
      const other = await context.newPage();
      await other.goto("/overpayment");
      await press(page, t("overpayment.sendBack"));
      await expect(main(page)).toContainText(t("overpayment.done.sendBack"));
      await expect(main(page)).toContainText(t("overpayment.nothing.title"));
      await press(other, t("overpayment.sendBack"));
      await expect(main(other)).toContainText(t("overpayment.done.unclear"));
      const atStripe = () => refundedMinor(`${person.reference}-1`);
      await expect.poll(atStripe).toBe(1_000);
      const status = async () => (await backstage.readPerson(person)).payments[0]?.status;
      await expect.poll(status).toBe("partially_refunded");
      expect(await atStripe()).toBe(1_000);
      expect((await backstage.readPerson(person)).balanceMinor).toBe(0);
    });

    test("what was paid too much settles what is owed, and the rest can still go back", async ({
      page,
      makePerson,
      backstage,
    }) => {
      const overpaid = { tooMuchMinor: 1_000, owesMinor: 400 };
      const person = await makePerson({ overpaid });
      await enterFile(page, person);
      await openDecision(page);
      await expect(main(page)).toContainText(/4,00/);
      await press(page, t("overpayment.use"));
      await expect(main(page)).toContainText(t("overpayment.done.use"));
      await expect(page.locator("h1")).toContainText(/6,00/);
      expect((await backstage.readPerson(person)).balanceMinor).toBe(0);
      await expect(page.getByRole("button", { name: t("overpayment.use") })).toHaveCount(0);
      await press(page, t("overpayment.sendBack"));
      await expect(main(page)).toContainText(t("overpayment.done.sendBack"));
      await page.goto("/account");
      await expect(page.locator("h1")).toContainText(t("account.settled.title"));
    });
  });
}

test("the decision and its end are accessible in light and dark", async ({ page, makePerson }) => {
  await enterFile(page, await makePerson({ overpaid: { tooMuchMinor: 1_000, owesMinor: 400 } }));
  await page.goto("/overpayment");
  await onScreen(page, "overpayment");
  await expectAccessible(page);
  await press(page, t("overpayment.sendBack"));
  await expect(main(page)).toContainText(t("overpayment.done.sendBack"));
  await expectAccessible(page);
});
