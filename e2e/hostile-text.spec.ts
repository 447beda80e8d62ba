import type { Page } from "@playwright/test";
import { fillBudget, surplus } from "./fixtures/budget";
import { expect, test } from "./fixtures/test";
import { texts } from "./fixtures/texts";
import { enterFile, main, onScreen, openLink, press } from "./fixtures/walk";

const t = texts("fr");

const hostile = [
  `"><script>window.hacked=1</script><img src=x onerror="window.hacked=1">`,
  `'; DROP TABLE debtor; -- \\" ' \``,
  "\u202Eetnod \u2066\u200B\u0000",
  "😀👩‍👩‍👧‍👦🏳️‍🌈 ẞß ﷺ",
  "{{7*7}} #{7*7} %00 %s {name} <b>",
  "a".repeat(10_000),
] as const;

/** U+0000 cannot stand in a page: it is not kept. */
const shown = (text: string) => text.replaceAll("\u0000", "");

/** As a sender that does not keep to what the fields allow. */
async function send(page: Page, name: string, fields: Record<string, string>): Promise<void> {
  for (const [field, text] of Object.entries(fields)) {
    const input = page.locator(`[name='${field}']`);
    await input.evaluate((node) => node.removeAttribute("maxlength"));
    await input.fill(text);
  }
  const loaded = page.waitForEvent("load");
  await press(page, name);
  await loaded;
}

async function expectUnharmed(page: Page): Promise<void> {
  expect(await page.evaluate(() => "hacked" in window)).toBe(false);
  await expect(page.locator("main[data-step]")).toHaveCount(1);
}

test("identity answers of any kind come back as text and cost no attempt", async ({
  page,
  makePerson,
  backstage,
}) => {
  const person = await makePerson();
  await openLink(page, person);
  for (const text of hostile) {
    await send(page, t("identity.continue"), { "birthDate.day": text, postcode: text });
    await onScreen(page, "identity");
    await expect(page.locator("[name=postcode]")).toHaveValue(shown(text));
    await expectUnharmed(page);
  }
  expect((await backstage.readPerson(person)).links).toMatchObject([{ failedChecks: 0 }]);
});

test("what is told in one’s own words is kept as it was written", async ({
  page,
  makePerson,
  backstage,
}) => {
  const person = await makePerson();
  await enterFile(page, person);
  for (const text of hostile) {
    await page.goto("/dispute/dispute");
    await page.locator("input[name=reason]").first().check({ force: true });
    await send(page, t("case.dispute.send"), { details: text });
    await expectUnharmed(page);
  }
  await onScreen(page, "dispute-dispute");
  await expect(page.locator("[name=details]")).toHaveValue(hostile.at(-1) ?? "");
  await expect(main(page)).toContainText(t("case.errors.details_too_long"));
  expect((await backstage.readPerson(person)).cases).toHaveLength(hostile.length - 1);
});

test("amounts that are none are refused in words and come back as typed", async ({
  page,
  makePerson,
  backstage,
}) => {
  const person = await makePerson();
  await enterFile(page, person);
  for (const text of hostile) {
    await page.goto("/budget/income");
    await send(page, t("budget.income.next"), { "salary.amount": text });
    await onScreen(page, "budget-income");
    await expect(page.locator("[name='salary.amount']")).toHaveValue(shown(text));
    await expectUnharmed(page);
  }
  for (const text of [...hostile, "-5", "1e9", "0", "999999999999999999999", "842,11", "0,99"]) {
    await page.goto("/pay?what=other");
    await send(page, t("pay.continue"), { other: text });
    await onScreen(page, "pay");
    await expectUnharmed(page);
  }
  expect((await backstage.readPerson(person)).payments).toEqual([]);
});

test("addresses of any kind are answered with a page, never with a fault", async ({
  page,
  makePerson,
}) => {
  await enterFile(page, await makePerson());
  await page.goto("/plan");
  await fillBudget(page, surplus);
  for (const text of hostile.slice(0, -1)) {
    const value = encodeURIComponent(text);
    const paths = [
      ...[`/l/${value}`, `/receipts/${value}`, `/pay/${value}`, `/pay/${value}/return`],
      ...[`/noted/${value}`, `/dispute/${value}`, `/budget/${value}`, `/error?reference=${value}`],
      ...[`/pay?what=${value}`, `/plan/own?amount=${value}&count=${value}&startOn.day=${value}`],
      ...[`/account?reason=${value}`, `/plan?reason=${value}`, `/plan/review?reason=${value}`],
    ];
    for (const path of paths) {
      const answer = await page.request.get(path);
      expect(answer.status(), path).toBeLessThan(500);
      expect(await answer.text(), path).not.toContain(hostile[0]);
    }
  }
});
