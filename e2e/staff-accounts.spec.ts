// The creditor's own people come in by two factors, let colleagues in, and out again.
import type { Page } from "@playwright/test";
import { expectAccessible } from "./fixtures/accessible";
import { messagesTo } from "./fixtures/outside-world";
import { authenticatorCode, signInStaff } from "./fixtures/sign-in-staff";
import { expect, test } from "./fixtures/test";

test.use({ viewport: { width: 1280, height: 800 } });

const step = (page: Page, name: string) =>
  expect(page.locator("main")).toHaveAttribute("data-step", name);

test("nobody sees anything of the console before both factors", async ({ page, backstage }) => {
  for (const path of ["/staff", "/staff/members", "/staff/me", "/staff/recovery-codes"]) {
    await page.goto(path);
    await step(page, "staff-sign-in");
  }
  await expectAccessible(page);
  const colleague = await backstage.hire("admin");
  await page.getByLabel("Adresse e-mail").fill(colleague.email);
  await page.getByLabel("Mot de passe").fill("un autre mot de passe");
  await page.getByRole("button", { name: "Continuer" }).click();
  await expect(page.getByRole("alert").first()).toContainText("ne convient pas");
  await page.getByLabel("Adresse e-mail").fill(colleague.email);
  await page.getByLabel("Mot de passe").fill(colleague.password);
  await page.getByRole("button", { name: "Continuer" }).click();
  await step(page, "staff-second-factor");
  await expectAccessible(page);
  await page.goto("/staff/members");
  await step(page, "staff-second-factor");
  await page.getByLabel("Code à six chiffres").fill("000000");
  await page.getByRole("button", { name: "Se connecter" }).click();
  await expect(page.getByRole("alert").first()).toContainText("n’est pas le bon");
});

const LINK = /https?:\/\/\S+\/staff\/invitation\/[\w-]{43}/;

/** The link in the newest of this many e-mails. */
async function invitationLink(email: string, messages: number): Promise<string> {
  await expect.poll(async () => (await messagesTo(email)).length).toBe(messages);
  return LINK.exec((await messagesTo(email)).at(-1)?.text ?? "")?.[0] ?? "";
}

test("an invitation that was withdrawn opens nothing", async ({ page, signInAs }) => {
  await signInAs("admin", page);
  await page.goto("/staff/members");
  const email = `paul.${Date.now()}@energie-du-midi.example`;
  await page.getByLabel("Nom", { exact: true }).fill("Paul Aubert");
  await page.getByLabel("Adresse e-mail").fill(email);
  await page.getByLabel("Langue", { exact: true }).selectOption("en");
  await page.getByRole("button", { name: "Envoyer l’invitation" }).click();
  const link = await invitationLink(email, 1);
  expect((await messagesTo(email))[0]?.text).toContain("gives you access to its console");
  await page.getByRole("row", { name: email }).getByRole("link").click();
  await page.getByRole("button", { name: "Retirer l’invitation" }).click();
  await expect(page.locator("main")).toContainText("Plus aucun lien n’ouvre cet accès");
  await page.goto(link);
  await step(page, "staff-invitation-unusable");
});

test("an admin lets somebody in, who sets both factors, and out again", async ({
  page,
  signInAs,
  browser,
}) => {
  await signInAs("admin", page);
  await page.goto("/staff/members");
  await step(page, "staff-members");
  await page.getByLabel("Nom", { exact: true }).fill("Inès Caron");
  await page.getByLabel("Adresse e-mail").fill("ines");
  await page.getByRole("button", { name: "Envoyer l’invitation" }).click();
  await expect(page.getByLabel("Nom", { exact: true })).toHaveValue("Inès Caron");
  await expect(page.getByRole("alert").first()).toContainText("adresse e-mail complète");
  const email = `ines.${Date.now()}@energie-du-midi.example`;
  await page.getByLabel("Adresse e-mail").fill(email);
  await page.getByRole("button", { name: "Envoyer l’invitation" }).click();
  await expect(page.getByRole("status")).toContainText(`L’invitation est partie à ${email}`);
  await expectAccessible(page);
  const first = await invitationLink(email, 1);
  await page.getByRole("link", { name: "Inès Caron" }).first().click();
  await expect(page.locator("main")).toContainText(/Envoyée le .+ jusqu’au /);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Envoyer une nouvelle invitation" }).click();
  const link = await invitationLink(email, 2);
  await page.goto(first);
  await step(page, "staff-invitation-unusable");
  await page.goto("/staff/members");

  const other = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: "fr-FR",
  });
  const hers = await other.newPage();
  await hers.goto(link);
  await step(hers, "staff-invitation");
  await expectAccessible(hers);
  const secret = ((await hers.locator("main code").textContent()) ?? "").replaceAll(" ", "");
  await hers.getByLabel("Mot de passe").fill("court");
  await hers.getByLabel("Code à six chiffres").fill(await authenticatorCode({ secret }));
  await hers.getByRole("button", { name: "Ouvrir mon accès" }).click();
  await expect(hers.getByRole("alert").first()).toContainText("trop court");
  const password = "trois chats gris";
  await hers.getByLabel("Mot de passe").fill(password);
  await hers.getByLabel("Code à six chiffres").fill(await authenticatorCode({ secret }));
  await hers.getByRole("button", { name: "Ouvrir mon accès" }).click();
  await step(hers, "staff-recovery-codes");
  await expect(hers.getByRole("listitem").filter({ has: hers.locator("code") })).toHaveCount(10);
  await expectAccessible(hers);
  await hers.goto("/staff/me");
  await expect(hers.getByText("Il en reste 10.")).toBeVisible();
  await expectAccessible(hers);
  await hers.getByRole("button", { name: "Se déconnecter" }).click();
  await step(hers, "staff-sign-in");
  const colleague = { email, password, secret };
  await signInStaff(hers, colleague, 1);
  await step(hers, "staff-inbox");
  await hers.goto("/staff/members");
  await step(hers, "not-found");

  await page.getByRole("link", { name: "Inès Caron" }).first().click();
  await step(page, "staff-member");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Fermer cet accès" }).click();
  await expect(page.getByText("Accès fermé")).toBeVisible();
  await hers.goto("/staff/me");
  await step(hers, "staff-sign-in");
  await other.close();
});
