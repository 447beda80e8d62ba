import { confirmByCode } from "./fixtures/one-time-code";
import { messagesTo } from "./fixtures/outside-world";
import { CODE, signInByCode } from "./fixtures/sign-in";
import { expect, test } from "./fixtures/test";
import { texts } from "./fixtures/texts";
import { confirmIdentity, enterFile, main, onScreen, press } from "./fixtures/walk";

const t = texts("fr");

test.use({ javaScriptEnabled: false });

test("without link and without JavaScript a code and the identity questions open the file; on an enrolled device the code alone", async ({
  page,
  makePerson,
}) => {
  const person = await makePerson();
  await signInByCode(page, person);
  await onScreen(page, "identity");
  await confirmIdentity(page, person);
  await onScreen(page, "account");

  await page.goto("/settings/devices");
  await press(page, t("devices.own.enrol"));
  await expect(main(page)).toContainText(t("devices.done.enrolled"));
  await page.goto("/settings");
  await press(page, t("settings.signOut"));
  await signInByCode(page, person);
  await onScreen(page, "account");
});

test("a number that nobody has gets the same pages, and no code opens anything", async ({
  page,
}) => {
  await page.goto("/sign-in");
  await press(page, t("signIn.send"));
  await expect(main(page)).toContainText(t("signIn.errors.missing"));
  await page.locator("[name=contact]").fill("06 99 99 99 98");
  await press(page, t("signIn.send"));
  await onScreen(page, "sign-in-code");
  await page.locator("[name=code]").fill("123456");
  await press(page, t("signIn.code.confirm"));
  await expect(main(page)).toContainText(t("signIn.code.errors.incorrect"));
});

test("people who share a phone get one code and choose, and each answers their own questions", async ({
  page,
  makePerson,
}) => {
  const first = await makePerson();
  const second = await makePerson({ phone: first.phone });
  await signInByCode(page, first);
  await onScreen(page, "sign-in-choose");
  await expect(main(page).getByRole("button")).toHaveCount(2);
  await expect(main(page)).not.toContainText(second.familyName);
  // The one made last comes first.
  await main(page).getByRole("button").first().click();
  await onScreen(page, "identity");
  await confirmIdentity(page, second);
  await onScreen(page, "account");
  // The code was used for one file: it opens no other.
  await page.goto("/sign-in/choose");
  await onScreen(page, "sign-in");
});

test("a lost phone is signed out from another, and all sessions end together", async ({
  page,
  browser,
  makePerson,
}) => {
  const person = await makePerson();
  await enterFile(page, person);
  await page.goto("/settings/devices");
  await press(page, t("devices.own.enrol"));
  const other = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await enterFile(other, person);
  await other.goto("/settings/devices");
  await expect(main(other)).toContainText("Chrome");
  await press(other, /^Retirer/);
  await expect(main(other)).toContainText(t("devices.done.removed"));
  await page.goto("/account");
  await onScreen(page, "session-ended");
  await press(other, t("devices.sessions.endAll"));
  await onScreen(other, "session-ended");
  await other.close();
});

test("a phone changes after a code to the old one and a code to the new one, which also opens the file from then on", async ({
  page,
  makePerson,
}) => {
  const person = await makePerson();
  await enterFile(page, person);
  await page.goto("/settings/contact");
  await press(page, t("contact.code.button"));
  await confirmByCode(page, person);
  await onScreen(page, "settings-contact");
  await page.getByText(t("contact.form.phone"), { exact: true }).click();
  await page.locator("[name=phone]").fill("12");
  await page.locator("form:has([name=phone]) button").click();
  await expect(main(page)).toContainText(t("contact.errors.phone_invalid"));
  await expect(page.locator("[name=phone]")).toHaveValue("12");

  const next = { ...person, phone: person.phone.replace("+336", "+337") };
  await page.locator("[name=phone]").fill(next.phone);
  await page.locator("form:has([name=phone]) button").click();
  await expect(main(page)).toContainText(t("contact.confirm.title"));
  const newest = async () => (await messagesTo(next.phone)).at(-1)?.text ?? "";
  await expect.poll(newest).toMatch(CODE);
  await page.locator("[name=code]").fill(CODE.exec(await newest())?.[0] ?? "");
  await press(page, t("contact.confirm.button"));
  await expect(main(page)).toContainText(t("contact.changed.phone"));
  const told = async () => (await messagesTo(person.phone)).at(-1)?.text ?? "";
  await expect.poll(told).toContain("un autre contact");

  await page.goto("/settings");
  await press(page, t("settings.signOut"));
  await signInByCode(page, next);
  await onScreen(page, "identity");
});
