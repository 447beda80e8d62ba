// What supervisors do beside the inbox: assigning, teams, budgets, reports. Also without JavaScript.

import { expectAccessible } from "./fixtures/accessible";
import { fillBudget, surplus } from "./fixtures/budget";
import { deskOf } from "./fixtures/desk";
import { dispute } from "./fixtures/staff-desk";
import { expect, test } from "./fixtures/test";
import { enterFile, onScreen } from "./fixtures/walk";

test("without JavaScript a supervisor assigns a case, reads the budget, and takes a report", async ({
  page,
  browser,
  makePerson,
  signInAs,
}) => {
  const person = await makePerson();
  const words = await dispute(page, person);
  await page.goto("/budget/household");
  await fillBudget(page, surplus);

  const staff = await deskOf(browser, { javaScriptEnabled: false });
  await signInAs("supervisor", staff);
  await staff.goto("/staff/inbox");
  await expect(staff.getByRole("button", { name: /Commandes/ })).toBeHidden();
  await staff.getByLabel("Sujet").selectOption("dispute");
  await staff.getByRole("button", { name: "Afficher" }).click();
  const row = staff.getByRole("row").filter({ hasText: words });
  await row.getByText("Agir").click();
  await row.getByLabel("Confier à").selectOption({ label: "Karim Benali" });
  await row.getByRole("button", { name: "Confier", exact: true }).click();
  await expect(row).toHaveCount(0);
  await staff.goto("/staff/inbox?whose=all&kind=dispute");
  await expect(row).toContainText("Karim Benali");
  await row.getByRole("link", { name: new RegExp(person.familyName) }).click();

  await onScreen(staff, "staff-file");
  await staff.getByRole("link", { name: "Voir le budget" }).click();
  await onScreen(staff, "staff-file-budget");
  await expect(staff.getByText("Part saisissable du salaire")).toBeVisible();
  await expect(staff.getByRole("heading", { name: "Sensible : santé" })).toBeVisible();

  await staff.goto("/staff/reports?from=2026-01-01&to=2026-02-28&unit=week");
  await staff.getByLabel("Par", { exact: true }).selectOption("month");
  await staff.getByRole("button", { name: "Afficher" }).click();
  expect(new URL(staff.url()).searchParams.get("unit")).toBe("month");
  const download = staff.waitForEvent("download");
  await staff.getByRole("link", { name: /Encaissé : fichier CSV/ }).click();
  expect((await download).suggestedFilename()).toBe("collected-2026-01-01-2026-02-28.csv");
  await staff.context().close();
});

test("a file that is given to a team is not there for the others", async ({
  browser,
  makePerson,
  signInAs,
}) => {
  const person = await makePerson();
  const admin = await deskOf(browser);
  await signInAs("admin", admin);
  await admin.goto("/staff/members");
  const name = `Équipe ${Date.now()}`;
  await admin.locator("[name=teamName]").fill(name);
  await admin.locator("form:has([name=teamName]) button[type=submit]").click();
  await expect(admin.getByText(name).first()).toBeAttached();
  await admin.context().close();

  const agent = await deskOf(browser);
  await signInAs("agent", agent);
  await agent.goto(`/staff/files/${person.debtorId}`);
  await onScreen(agent, "staff-file");
  await expect(agent.getByLabel("Qui suit ce dossier")).toHaveCount(0);
  const staff = await deskOf(browser);
  await signInAs("supervisor", staff);
  await staff.goto(`/staff/files/${person.debtorId}`);
  await staff.getByLabel("Qui suit ce dossier").selectOption({ label: name });
  await staff.getByRole("button", { name: "Donner à l’équipe" }).click();
  await expect(staff.getByText("L’équipe est changée.")).toBeVisible();
  await agent.reload();
  await onScreen(agent, "not-found");
  await agent.context().close();
  await staff.context().close();
});

test("reports and budget are accessible, and the budget an agent reads says nothing of health", async ({
  page,
  browser,
  makePerson,
  signInAs,
}) => {
  const person = await makePerson();
  await enterFile(page, person);
  await page.goto("/budget/household");
  await fillBudget(page, surplus);
  const staff = await deskOf(browser);
  await signInAs("agent", staff);
  await staff.goto(`/staff/files/${person.debtorId}/budget`);
  await onScreen(staff, "staff-file-budget");
  await expect(staff.getByText("Autres dépenses, sans le détail")).toBeVisible();
  await expect(staff.getByText(/Santé/)).toHaveCount(0);
  await expectAccessible(staff);
  await staff.context().close();
  const auditor = await deskOf(browser);
  await signInAs("auditor", auditor);
  await auditor.goto("/staff/reports");
  await onScreen(auditor, "staff-reports");
  await expectAccessible(auditor);
  await auditor.context().close();
});
