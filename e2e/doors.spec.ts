import type { Page } from "@playwright/test";
import { verifiedEvents } from "./fixtures/outside-world";
import { expect, test } from "./fixtures/test";
import { texts } from "./fixtures/texts";
import { enterFile, main, onScreen, press } from "./fixtures/walk";

const t = texts("fr");

async function report(page: Page, kind: string, reason: string): Promise<void> {
  await page.locator(`input[name=reason][value=${reason}]`).check({ force: true });
  await page.locator("[name=details]").fill("Quelques mots pour la personne qui lit.");
  await press(page, t(`case.${kind}.send`));
  await onScreen(page, "noted");
  await expect(main(page)).toContainText(t(`noted.${kind}.next`));
}

const wrongs = [
  ["dispute", "amount_wrong", "dispute", "dispute.opened"],
  ["already_paid", "paid_by_transfer", "dispute", "dispute.opened"],
  ["not_mine", "moved_out", "dispute", "dispute.opened"],
  ["procedure", "admissible", "over_indebtedness_admissible", "hardship.declared"],
  ["bereavement", "account_holder_died", "deceased", "hardship.declared"],
] as const;

for (const [kind, reason, hold, event] of wrongs) {
  test(`"${kind}" is recorded, pauses what it must and reaches the creditor`, async ({
    page,
    makePerson,
    backstage,
  }) => {
    const person = await makePerson();
    await enterFile(page, person);
    await page.locator("main a[href='/dispute']").click();
    await onScreen(page, "dispute");
    await page.locator(`main a[href='/dispute/${kind.replaceAll("_", "-")}']`).click();
    await report(page, kind, reason);

    const facts = await backstage.readPerson(person);
    expect(facts.cases).toEqual([{ kind, reason }]);
    expect(facts.holds).toEqual([hold]);
    await expect.poll(() => verifiedEvents(facts.ids)).toContain(event);
  });
}

test("where the law forbids paying, the payment step says so and takes nothing", async ({
  page,
  makePerson,
  backstage,
}) => {
  const person = await makePerson();
  await enterFile(page, person);
  await page.goto("/dispute/procedure");
  await report(page, "procedure", "admissible");
  await page.goto("/pay?what=full");
  await expect(main(page)).toContainText(t("pay.held.title"));
  await expect(page.locator("input[name=what]")).toHaveCount(0);
  expect((await backstage.readPerson(person)).payments).toEqual([]);
});

test("who cannot pay is heard: a pause, free help, and the creditor knows", async ({
  page,
  makePerson,
  backstage,
}) => {
  const person = await makePerson();
  await enterFile(page, person);
  await page.locator("main a[href='/hardship']").click();
  await onScreen(page, "hardship");
  await report(page, "hardship", "income_fell");
  await expect(main(page)).toContainText("Points conseil budget");

  const facts = await backstage.readPerson(person);
  expect(facts.holds).toEqual(["hardship"]);
  await expect.poll(() => verifiedEvents(facts.ids)).toContain("hardship.declared");
});

test("a call back can be asked for from every screen", async ({ page, makePerson, backstage }) => {
  const person = await makePerson();
  await enterFile(page, person);
  await page.getByRole("link", { name: t("shell.footer.talk") }).click();
  await onScreen(page, "messages");
  const slot = page.locator("[name=slotKey] option").nth(1);
  const time = await slot.innerText();
  await page.locator("[name=slotKey]").selectOption({ index: 1 });
  await press(page, t("case.callback.send"));
  await onScreen(page, "noted");
  await expect(main(page)).toContainText(time);
  const facts = await backstage.readPerson(person);
  expect(facts.cases).toEqual([{ kind: "callback", reason: "slot" }]);
  await expect.poll(() => verifiedEvents(facts.ids)).toContain("callback.requested");
});

test("sending a form twice opens one case", async ({ page, makePerson, backstage }) => {
  const person = await makePerson();
  await enterFile(page, person);
  await page.goto("/hardship");
  await page.locator("input[name=reason]").first().check({ force: true });
  await page.getByRole("button", { name: t("case.hardship.send") }).dblclick();
  await onScreen(page, "noted");
  expect((await backstage.readPerson(person)).cases).toHaveLength(1);
});

test("a file that is settled says so and asks for nothing", async ({ page, makePerson }) => {
  const person = await makePerson({ isSettled: true });
  await enterFile(page, person);
  await expect(main(page)).toContainText(t("account.settled.title"));
  await expect(page.locator("main a[href^='/pay']")).toHaveCount(0);
  await page.goto("/pay");
  await expect(main(page)).toContainText(t("pay.nothing_owed.title"));
});
