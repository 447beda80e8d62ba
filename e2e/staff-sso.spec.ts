// A colleague comes in by the company's account: the sandbox's identity provider, a real one of oidc-provider.
import type { Page } from "@playwright/test";
import { expectAccessible } from "./fixtures/accessible";
import { authenticatorCode } from "./fixtures/sign-in-staff";
import { expect, test } from "./fixtures/test";

test.use({ viewport: { width: 1280, height: 800 } });

const step = (page: Page, name: string) =>
  expect(page.locator("main")).toHaveAttribute("data-step", name);

type Said = { email: string; isVerified?: boolean; twoFactors?: boolean };

/** From our sign-in page to the provider's, where somebody says who they are. */
async function signInThere(page: Page, said: Said): Promise<void> {
  await page.getByRole("link", { name: "Utiliser le compte de l’entreprise" }).click();
  await page.getByLabel("E-mail at work").fill(said.email);
  await page.getByLabel("The address is verified").setChecked(said.isVerified ?? true);
  await page.getByLabel("Two factors were shown").setChecked(said.twoFactors ?? true);
  await page.getByRole("button", { name: "Sign in" }).click();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("the company's account opens the page that was asked for, and signing out here ends it here", async ({
      page,
      backstage,
    }) => {
      const { email } = await backstage.hire("agent");
      await page.goto("/staff/files");
      await step(page, "staff-sign-in");
      await signInThere(page, { email });
      await step(page, "staff-files");
      await expect(page).toHaveURL(/\/staff\/files$/);
      await page.goto("/staff/me");
      await page.getByRole("button", { name: "Se déconnecter" }).click();
      await step(page, "staff-sign-in");
      await page.goto("/staff/files");
      await step(page, "staff-sign-in");
    });
  });
}

test("without a word of two factors there, ours is asked before anything opens", async ({
  page,
  backstage,
}) => {
  const { email, secret } = await backstage.hire("supervisor");
  await page.goto("/staff/approvals");
  await signInThere(page, { email, twoFactors: false });
  await step(page, "staff-second-factor");
  await page.goto("/staff/files");
  await step(page, "staff-second-factor");
  await page.getByLabel("Code à six chiffres").fill(await authenticatorCode({ secret }));
  await page.getByRole("button", { name: "Se connecter" }).click();
  await step(page, "staff-files");
});

test("who may not come in, or says no there, is told so and can go on by password", async ({
  page,
  backstage,
}) => {
  const { email } = await backstage.hire("agent");
  await page.goto("/staff/sign-in");
  await signInThere(page, { email, isVerified: false });
  await expect(page.getByRole("alert").first()).toContainText("n’ouvre aucun accès ici");
  await step(page, "staff-sign-in");
  await expectAccessible(page);
  await page.context().clearCookies();
  await page.goto("/staff/sign-in");
  await page.getByRole("link", { name: "Utiliser le compte de l’entreprise" }).click();
  await page.getByRole("button", { name: "Say no" }).click();
  await expect(page.getByRole("alert").first()).toContainText("n’a pas confirmé");
  await page.goto("/staff/sign-in/sso/callback?code=x&state=y");
  await expect(page.getByRole("alert").first()).toContainText("a déjà servi");
  await expect(page.getByRole("button", { name: "Continuer" })).toBeVisible();
});
