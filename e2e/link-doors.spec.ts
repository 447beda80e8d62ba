import type { Page } from "@playwright/test";
import { messagesTo, newestLink, verifiedEvents } from "./fixtures/outside-world";
import type { Person } from "./fixtures/person";
import { expect, test } from "./fixtures/test";
import { texts } from "./fixtures/texts";
import {
  confirmIdentity,
  enterFile,
  fillIdentity,
  main,
  onScreen,
  openLink,
  press,
} from "./fixtures/walk";

const t = texts("fr");

async function sayNotMe(page: Page, person: Person): Promise<void> {
  await page.goto(person.link);
  await page.locator("main a[href$='/not-me']").click();
  await onScreen(page, "not-me");
  await press(page, t("notMe.continue"));
  await expect(main(page)).toContainText(t("notMe.reasonMissing"));
  await page.locator("select[name=reason]").selectOption("unknown_person");
  await press(page, t("notMe.continue"));
  await onScreen(page, "not-me-confirm");
}

test("“this isn’t me” takes a reason and a confirmation, then the link is dead and no message leaves", async ({
  page,
  makePerson,
  backstage,
}) => {
  const person = await makePerson();
  await sayNotMe(page, person);
  await press(page, t("notMe.confirm.stop"));
  await expect(main(page)).toContainText(t("notMe.confirm.boxMissing"));
  expect((await backstage.readPerson(person)).isOutreachStopped).toBe(false);
  await page.locator("input[name=confirmed]").check({ force: true });
  await press(page, t("notMe.confirm.stop"));
  await onScreen(page, "link-stopped");

  await page.goto(person.link);
  await onScreen(page, "link-unusable");
  await press(page, t("linkUnusable.send"));
  await onScreen(page, "link-sent");
  const facts = await backstage.readPerson(person);
  expect(facts.isOutreachStopped).toBe(true);
  expect(facts.cases).toEqual([{ kind: "wrong_person", reason: "unknown_person" }]);
  expect(facts.messages.map(({ kind }) => kind)).toEqual(["invitation"]);
  await expect.poll(() => verifiedEvents(facts.ids)).toContain("identity.wrong_person");
});

test("an expired link brings a new one to the contact on file, and the new one opens the file", async ({
  page,
  makePerson,
  backstage,
}) => {
  const person = await makePerson();
  await backstage.expireLinks(person);
  await page.goto(person.link);
  await onScreen(page, "link-unusable");
  await expect(main(page)).not.toContainText(person.givenName);
  await press(page, t("linkUnusable.send"));
  await onScreen(page, "link-sent");

  const link = await newestLink(person.phone, 2);
  expect(link).not.toBe(person.link);
  await enterFile(page, { ...person, link });
});

test("a link that never existed looks like an expired one", async ({ page, makePerson }) => {
  const person = await makePerson();
  await page.goto(person.link.replace(/.{5}$/, "AAAAA"));
  await onScreen(page, "link-unusable");
  await expect(main(page)).toContainText(t("linkUnusable.title"));
  await press(page, t("linkUnusable.send"));
  await onScreen(page, "link-sent");
  expect(await messagesTo(person.phone)).not.toHaveLength(2);
});

test("blank and malformed answers cost no attempt; five wrong ones lock the link and show the ways on", async ({
  page,
  makePerson,
  backstage,
}) => {
  test.slow();
  const person = await makePerson();
  await openLink(page, person);
  await press(page, t("identity.continue"));
  await expect(main(page)).toContainText(t("identity.errors.birth_date_missing"));
  expect((await backstage.readPerson(person)).links).toMatchObject([{ failedChecks: 0 }]);

  const wrong = { ...person, postcode: "59000" };
  const failedChecks = async () => (await backstage.readPerson(person)).links[0]?.failedChecks ?? 0;
  for (let tries = 1; tries <= 5; tries += 1) {
    // Each wrong answer makes the next wait a little longer: a refusal for haste does not count.
    await expect(async () => {
      await fillIdentity(page, wrong);
      const loaded = page.waitForEvent("load");
      await press(page, t("identity.continue"));
      await loaded;
      expect(await failedChecks()).toBe(tries);
    }).toPass();
  }
  await onScreen(page, "identity-locked");
  await expect(main(page)).toContainText("09 69 39 00 12");
  await page.goto(person.link);
  await onScreen(page, "identity-locked");
});

test("an agency’s link asks what its policy says and names whom it acts for", async ({
  page,
  makePerson,
}) => {
  const person = await makePerson({ creditor: "clairance", channel: "email" });
  expect(await newestLink(person.email, 1)).toBe(person.link);
  await openLink(page, person);
  await expect(page.locator("header")).toContainText("Mobiline");
  await expect(page.locator("[name='securityCode.first']")).toBeVisible();
  await confirmIdentity(page, person);
  await onScreen(page, "account");
});
