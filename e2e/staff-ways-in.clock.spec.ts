// Ways in are changed only just after a second factor: an hour later it is asked for anew.
import { expectAccessible } from "./fixtures/accessible";
import { addAuthenticator } from "./fixtures/authenticator";
import { advanceClock } from "./fixtures/outside-world";
import { authenticatorCode } from "./fixtures/sign-in-staff";
import { expect, test } from "./fixtures/test";

test.use({ viewport: { width: 1280, height: 800 } });

test("a passkey and new recovery codes wait for a second factor that was shown just now", async ({
  page,
  backstage,
}) => {
  const { email, password, secret } = await backstage.hire("operations");
  const code = () => authenticatorCode({ secret });
  await addAuthenticator(page);
  await page.goto("/staff/me");
  await page.getByLabel("Adresse e-mail").fill(email);
  await page.getByLabel("Mot de passe").fill(password);
  await page.getByRole("button", { name: "Continuer" }).click();
  await page.getByLabel("Code à six chiffres").fill(await code());
  await page.getByRole("button", { name: "Se connecter" }).click();
  await expect(page.getByRole("button", { name: "Ajouter une clé d’accès" })).toBeVisible();

  await advanceClock("PT11M");
  // The page is still open, with its button: what it posts is refused.
  await page.getByRole("button", { name: "Créer de nouveaux codes" }).click();
  await expect(page.getByRole("alert")).toContainText("Montrez d’abord que c’est vous");
  await expect(page.getByRole("button", { name: "Ajouter une clé d’accès" })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByLabel("Code à six chiffres").fill("000000");
  await page.getByRole("button", { name: "Confirmer" }).click();
  await expect(page.getByRole("alert").first()).toContainText("n’est pas le bon");
  await page.getByLabel("Code à six chiffres").fill(await code());
  await page.getByRole("button", { name: "Confirmer" }).click();
  await expect(page.getByRole("status")).toContainText("C’est bien vous");
  await page.getByRole("button", { name: "Ajouter une clé d’accès" }).click();
  await expect(page.getByRole("status")).toContainText("La clé d’accès est ajoutée");

  await advanceClock("PT11M");
  await page.reload();
  await page.getByRole("button", { name: "Confirmer avec une clé d’accès" }).click();
  await expect(page.getByRole("status")).toContainText("C’est bien vous");
  await page.getByRole("button", { name: "Créer de nouveaux codes" }).click();
  await expect(page.locator("main")).toHaveAttribute("data-step", "staff-recovery-codes");
});
