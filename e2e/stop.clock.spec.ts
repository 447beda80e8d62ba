import type { Page } from "@playwright/test";
import { advanceToDaytime, answerSms, messagesTo, worldTime } from "./fixtures/outside-world";
import type { Person } from "./fixtures/person";
import { expect, test } from "./fixtures/test";
import { texts } from "./fixtures/texts";
import { confirmIdentity, main, onScreen, press } from "./fixtures/walk";

const t = texts("fr");
const LINK = /https?:\/\/\S+\/l\/[0-9A-Za-z]{22}/;
const CODE = /\b\d{6}\b/;
const DAY_MS = 86_400_000;
/** Two days after the one on which the plans of these people are paid. */
const DAY_OF_MONTH = 7;

/** On to a daytime just after the next instalment, which nobody has paid. */
async function missNextInstalment(): Promise<void> {
  const now = await worldTime();
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()];
  const after = Date.UTC(year, month + (now.getUTCDate() < DAY_OF_MONTH ? 0 : 1), DAY_OF_MONTH);
  await advanceToDaytime(`P${Math.max(1, Math.ceil((after - now.getTime()) / DAY_MS))}D`);
}

const textsTo = async ({ phone }: Person) => (await messagesTo(phone)).map(({ text }) => text);
const missedTo = async (person: Person) =>
  (await textsTo(person)).filter((text) => text.includes("Trois solutions"));

async function askForCode(page: Page, person: Person): Promise<void> {
  await page.goto("/sign-in");
  await page.locator("[name=contact]").fill(`0${person.phone.slice(3)}`);
  await press(page, t("signIn.send"));
  await onScreen(page, "sign-in-code");
}

test("STOP from the phone ends reminders, not the codes that are asked for; START brings them back", async ({
  page,
  makePerson,
}) => {
  test.slow();
  const [stopped, other] = [await makePerson({ plan: {} }), await makePerson({ plan: {} })];
  await expect.poll(async () => (await textsTo(stopped)).length).toBe(1);
  await answerSms(stopped.phone, "Stop merci");

  await missNextInstalment();
  await expect.poll(() => missedTo(other)).toHaveLength(1);
  expect(await textsTo(stopped)).toHaveLength(1);
  await askForCode(page, stopped);
  await expect.poll(async () => (await textsTo(stopped)).at(-1)).toMatch(CODE);

  await answerSms(stopped.phone, "START");
  await missNextInstalment();
  await expect.poll(() => missedTo(stopped)).toHaveLength(1);
  await expect.poll(() => missedTo(other)).toHaveLength(2);

  // The message leads to the three ways on, once it is clear who is there.
  await page.goto(LINK.exec((await missedTo(other)).at(-1) ?? "")?.[0] ?? "");
  await press(page, t("link.continue"));
  await confirmIdentity(page, other);
  await onScreen(page, "plan-late");
  await expect(main(page)).toContainText(t("late.calm"));
});
