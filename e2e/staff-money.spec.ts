// Money back, debts given up and other rules: always asked by one person of the creditor's and decided by another.
import type { Page } from "@playwright/test";
import { expectAccessible } from "./fixtures/accessible";
import { payByCard, startPaying } from "./fixtures/card-form";
import { deskOf, fileOf, pick } from "./fixtures/desk";
import { verifiedEvents } from "./fixtures/outside-world";
import { expect, test } from "./fixtures/test";
import { texts } from "./fixtures/texts";
import { enterFile, main, onScreen, press } from "./fixtures/walk";

const t = texts("fr");

test("a refund is looked at, asked for, taken back, asked again and approved by a second person", async ({
  page,
  browser,
  makePerson,
  signInAs,
  backstage,
}) => {
  test.slow();
  const person = await makePerson();
  await enterFile(page, person);
  await startPaying(page, "full");
  await payByCard(page);

  const desk = await deskOf(browser);
  const asked = await signInAs("supervisor", desk);
  await desk.goto(fileOf(person));
  await desk.getByRole("link", { name: t("staff.file.payments.giveBack") }).click();
  await onScreen(desk, "staff-refund");
  await expectAccessible(desk);
  const ask = async () => {
    await desk.locator("[name=amount]").fill("150");
    await pick(desk, "purpose", "debt_stands");
    await pick(desk, "reason", "wrong_amount");
    await press(desk, t("staff.refund.preview"));
    await expect(main(desk)).toContainText(t("staff.refund.needsSecond"));
    await expectAccessible(desk);
    await press(desk, /Demander le remboursement de 150,00/);
    await expect(main(desk)).toContainText(t("staff.refund.done.waiting"));
  };
  await ask();
  await press(desk, t("staff.refund.undo"));
  await expect(main(desk)).toContainText(t("staff.refund.done.withdrawn"));
  await ask();
  await desk.goto("/staff/approvals");
  const row = (one: Page) =>
    one.getByRole("row").filter({ has: one.locator(`a[href="${fileOf(person)}"]`) });
  await expect(row(desk)).toContainText(t("staff.approvals.own"));

  const second = await deskOf(browser);
  const other = await signInAs("supervisor", second);
  expect(other.email).not.toBe(asked.email);
  await second.goto("/staff/approvals");
  await expectAccessible(second);
  await row(second)
    .getByRole("button", { name: t("staff.approvals.approve"), exact: true })
    .click();
  await expect(main(second)).toContainText(t("staff.approvals.done"));
  const owed = async () => (await backstage.readPerson(person)).balanceMinor;
  await expect.poll(owed).toBe(15_000);
  await desk.context().close();
  await second.context().close();
});

for (const javaScriptEnabled of [true, false]) {
  test(`a debt is given up by two people, and the person owes less (${javaScriptEnabled ? "with" : "without"} JavaScript)`, async ({
    page,
    browser,
    makePerson,
    signInAs,
    backstage,
  }) => {
    test.slow();
    const person = await makePerson();
    const desk = await deskOf(browser, { javaScriptEnabled });
    const look = (one: Page) => (javaScriptEnabled ? expectAccessible(one) : Promise.resolve());
    await signInAs("agent", desk);
    await desk.goto(fileOf(person));
    await desk.getByRole("link", { name: t("staff.file.payments.writeOff") }).click();
    await onScreen(desk, "staff-write-off");
    await look(desk);
    await desk.locator("[name=amount]").fill("100");
    await pick(desk, "reason", "goodwill");
    await press(desk, t("staff.writeOff.preview"));
    await expect(main(desk)).toContainText(t("staff.writeOff.second"));
    await look(desk);
    await press(desk, /Demander l’abandon de 100,00/);
    await expect(main(desk)).toContainText(t("staff.writeOff.done.asked"));

    const second = await deskOf(browser, { javaScriptEnabled });
    await signInAs("supervisor", second);
    await second.goto("/staff/approvals");
    const row = second
      .getByRole("row")
      .filter({ has: second.locator(`a[href="${fileOf(person)}"]`) });
    await row.getByRole("button", { name: t("staff.writeOff.approvals.approve") }).click();
    await expect(main(second)).toContainText(t("staff.approvals.done"));
    const { balanceMinor, ids } = await backstage.readPerson(person);
    expect(balanceMinor).toBe(person.owedMinor - 10_000);
    await expect.poll(() => verifiedEvents(ids)).toContain("account.balance_changed");
    await enterFile(page, person);
    await expect(main(page)).toContainText(/Somme abandonnée le/);
    await desk.context().close();
    await second.context().close();
  });
}

test("a rule is changed by one person's proposal and another's yes", async ({
  browser,
  signInAs,
}) => {
  const desk = await deskOf(browser);
  await signInAs("operations", desk);
  await desk.goto("/staff/policy");
  await onScreen(desk, "staff-policy");
  await expectAccessible(desk);
  const field = desk.locator("[name=refund_approvalAboveMinor]");
  const before = await field.inputValue();
  const propose = async (value: string) => {
    await field.fill(value);
    await press(desk, t("staff.policy.submit"));
    await expect(main(desk)).toContainText(t("staff.policy.done.proposed"));
  };
  await field.fill("rien");
  await press(desk, t("staff.policy.submit"));
  await expect(main(desk)).toContainText(t("staff.policy.fieldErrors.value_missing"));
  await propose("110,00");
  await expect(main(desk)).toContainText(t("staff.policy.own"));

  const second = await deskOf(browser);
  await signInAs("admin", second);
  const approve = async () => {
    await second.goto("/staff/policy");
    await press(second, t("staff.policy.approve"));
    await expect(main(second)).toContainText(t("staff.policy.done.approved"));
  };
  await second.goto("/staff/policy");
  await expectAccessible(second);
  await approve();
  await expect(main(second)).toContainText(/110,00\s€/);
  // As it was: other tests go by it.
  await desk.goto("/staff/policy");
  await propose(before);
  await approve();
  await desk.context().close();
  await second.context().close();
});
