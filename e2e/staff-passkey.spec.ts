// A colleague adds a passkey, comes in by it, shows it as the second factor, and takes it away.
import type { Page } from "@playwright/test";
import { expectAccessible } from "./fixtures/accessible";
import { addAuthenticator } from "./fixtures/authenticator";
import { authenticatorCode } from "./fixtures/sign-in-staff";
import { expect, test } from "./fixtures/test";

test.use({ viewport: { width: 1280, height: 800 } });

const step = (page: Page, name: string) =>
  expect(page.locator("main")).toHaveAttribute("data-step", name);
const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).click();

async function signOut(page: Page): Promise<void> {
  await page.goto("/staff/me");
  await press(page, "Se déconnecter");
  await step(page, "staff-sign-in");
}

test("a passkey stands for both factors or for the second, and opens nothing once it is removed", async ({
  page,
  signInAs,
}) => {
  await addAuthenticator(page);
  const { email, password } = await signInAs("supervisor", page);
  await page.goto("/staff/me");
  await page.getByLabel("Nom de la nouvelle clé").fill("Ordinateur du bureau");
  await press(page, "Ajouter une clé d’accès");
  await expect(page.getByRole("status")).toContainText("La clé d’accès est ajoutée");
  await expectAccessible(page);

  await signOut(page);
  // Back to the page that was asked for.
  await page.goto("/staff/approvals");
  await step(page, "staff-sign-in");
  await expectAccessible(page);
  await press(page, "Se connecter avec une clé d’accès");
  await step(page, "staff-approvals");

  await signOut(page);
  await page.goto("/staff/files");
  await page.getByLabel("Adresse e-mail").fill(email);
  await page.getByLabel("Mot de passe").fill(password);
  await press(page, "Continuer");
  await step(page, "staff-second-factor");
  await expectAccessible(page);
  await press(page, "Utiliser une clé d’accès");
  await step(page, "staff-files");

  await page.goto("/staff/me");
  await press(page, "Retirer Ordinateur du bureau");
  await expect(page.getByRole("status")).toContainText("La clé d’accès est retirée");
  await signOut(page);
  await press(page, "Se connecter avec une clé d’accès");
  await expect(page.getByRole("alert")).toContainText("n’ouvre aucun accès ici");
});

test("who closes the question is told so, and goes on by password", async ({ page }) => {
  await addAuthenticator(page, false);
  await page.goto("/staff/sign-in");
  await press(page, "Se connecter avec une clé d’accès");
  await expect(page.getByRole("alert")).toContainText("n’a pas répondu");
  await expect(page.getByRole("button", { name: "Continuer" })).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("no passkey is offered, and password and code open the page that was asked for", async ({
    page,
    backstage,
  }) => {
    const { email, password, secret } = await backstage.hire("auditor");
    await page.goto("/staff/audit?action=staff.left");
    await expect(page.getByRole("button", { name: /clé d’accès/ })).toHaveCount(0);
    await page.getByLabel("Adresse e-mail").fill(email);
    await page.getByLabel("Mot de passe").fill("un autre mot de passe");
    await press(page, "Continuer");
    await page.getByLabel("Adresse e-mail").fill(email);
    await page.getByLabel("Mot de passe").fill(password);
    await press(page, "Continuer");
    await page.getByLabel("Code à six chiffres").fill(await authenticatorCode({ secret }));
    await press(page, "Se connecter");
    await expect(page).toHaveURL(/\/staff\/audit\?action=staff\.left$/);
    await step(page, "staff-audit");
  });
});
