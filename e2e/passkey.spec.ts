import type { Page } from "@playwright/test";
import { expectAccessible } from "./fixtures/accessible";
import { addAuthenticator } from "./fixtures/authenticator";
import { confirmByCode } from "./fixtures/one-time-code";
import { messagesTo } from "./fixtures/outside-world";
import type { Person } from "./fixtures/person";
import { expect, test } from "./fixtures/test";
import { texts } from "./fixtures/texts";
import { enterFile, main, onScreen, press } from "./fixtures/walk";

const t = texts("fr");

async function makePasskey(page: Page, person: Person): Promise<void> {
  await page.goto("/settings/devices");
  await page.getByText(t("devices.passkey.title"), { exact: true }).click();
  await press(page, t("devices.passkey.askCode"));
  await confirmByCode(page, person);
  await onScreen(page, "settings-devices");
  await press(page, t("devices.passkey.create"));
  await expect(main(page)).toContainText(t("devices.done.added"));
}

test("a passkey that was made after a code opens the file without a link, and a revoked one nothing", async ({
  page,
  makePerson,
}) => {
  const person = await makePerson();
  await addAuthenticator(page);
  await enterFile(page, person);
  await makePasskey(page, person);
  await expectAccessible(page);
  // Whoever has the phone has its SMS: the e-mail is told.
  const told = async () => (await messagesTo(person.email)).map(({ text }) => text).join();
  await expect
    .poll(told)
    .toContain(t("message.email.deviceAdded.lead", { phone: "" }).slice(0, 40));

  await page.goto("/settings");
  await press(page, t("settings.signOut"));
  await onScreen(page, "session-ended");
  await page.getByRole("link", { name: t("sessionEnded.signIn") }).click();
  await onScreen(page, "sign-in");
  await press(page, t("signIn.passkey.button"));
  await onScreen(page, "account");

  await page.goto("/settings/devices");
  await expect(main(page)).toContainText(t("devices.sessions.passkey"));
  await press(page, /^Retirer/);
  // The device was this one: its session has ended with it.
  await onScreen(page, "session-ended");
  await page.goto("/sign-in");
  await press(page, t("signIn.passkey.button"));
  await expect(main(page)).toContainText(t("signIn.passkey.refused"));
});

test("a passkey takes the code's place before a contact changes", async ({ page, makePerson }) => {
  const person = await makePerson();
  await addAuthenticator(page);
  await enterFile(page, person);
  await makePasskey(page, person);
  await page.goto("/settings");
  await press(page, t("settings.signOut"));
  await enterFile(page, person);
  await page.goto("/settings/contact");
  await press(page, t("contact.code.button"));
  await onScreen(page, "identity-code");
  await press(page, t("identity.code.passkey"));
  await onScreen(page, "settings-contact");
  await expect(main(page)).toContainText(t("contact.form.phone"));
  await expectAccessible(page);
});

test("who closes the question is told that nothing has changed, and goes on by code", async ({
  page,
}) => {
  await addAuthenticator(page, false);
  await page.goto("/sign-in");
  await press(page, t("signIn.passkey.button"));
  await expect(main(page)).toContainText(t("signIn.passkey.failed"));
  await expect(page.getByRole("button", { name: t("signIn.send") })).toBeVisible();
});
