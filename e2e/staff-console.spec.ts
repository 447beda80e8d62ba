// An agent finds somebody who has disputed a debt, takes the case on, notes and closes it. The person's own browser did the rest.
import { expectAccessible } from "./fixtures/accessible";
import { expect, test } from "./fixtures/test";
import { texts } from "./fixtures/texts";
import { enterFile, onScreen, press } from "./fixtures/walk";

const t = texts("fr");

test("what a person tells us reaches an agent, who finds their file and closes the case", async ({
  page,
  browser,
  makePerson,
  signInAs,
}) => {
  const person = await makePerson();
  await enterFile(page, person);
  await page.goto("/dispute/dispute");
  await page.locator("input[name=reason][value=amount_wrong]").check({ force: true });
  await page.locator("[name=details]").fill("Le compteur est faux");
  await press(page, t("case.dispute.send"));
  await onScreen(page, "noted");

  const desk = await browser.newContext({
    ...{ viewport: { width: 1280, height: 800 }, locale: "fr-FR", timezoneId: "Europe/Paris" },
  });
  const staff = await desk.newPage();
  const agent = await signInAs("agent", staff);
  await onScreen(staff, "staff-inbox");
  await expectAccessible(staff);
  await staff.getByRole("link", { name: "Dossiers" }).click();
  await onScreen(staff, "staff-files");
  await staff.getByLabel("Chercher une personne").fill(person.phone);
  await staff.getByRole("button", { name: "Chercher", exact: true }).click();
  await expectAccessible(staff);
  expect(new URL(staff.url()).search).toBe("");
  await staff.getByRole("link", { name: new RegExp(person.familyName) }).click();
  await onScreen(staff, "staff-file");
  await expectAccessible(staff);
  const row = staff.getByRole("row").filter({ hasText: "Le compteur est faux" });
  await row.getByText("Agir").click();
  await row.getByRole("button", { name: "Je m’en charge" }).click();
  await expect(row).toContainText(agent.name);
  await staff.getByRole("button", { name: "Ajouter la note" }).click();
  await expect(staff.getByRole("alert").first()).toContainText("Écrivez la note");
  await staff.getByLabel("Nouvelle note").fill("Relevé demandé au distributeur");
  await staff.getByRole("button", { name: "Ajouter la note" }).click();
  await expect(staff.getByText("Relevé demandé au distributeur")).toBeVisible();
  await row.getByText("Agir").click();
  await row.getByRole("button", { name: "Clore : réglé" }).click();
  await expect(row).toContainText("Réglé");
  await expect(staff.getByRole("button", { name: /Lever/ })).toHaveCount(0);
  await desk.close();
});
