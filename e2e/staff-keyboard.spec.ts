// The console worked by keyboard, and what it says of what comes in.

import { expectAccessible } from "./fixtures/accessible";
import { deskOf } from "./fixtures/desk";
import { dispute } from "./fixtures/staff-desk";
import { expect, test } from "./fixtures/test";
import { onScreen } from "./fixtures/walk";

test("with the keyboard alone a supervisor finds somebody, notes, and goes on to the reports", async ({
  browser,
  makePerson,
  signInAs,
}) => {
  const person = await makePerson();
  const staff = await deskOf(browser);
  await signInAs("supervisor", staff);
  await onScreen(staff, "staff-inbox");
  const { keyboard } = staff;

  await keyboard.press("Control+k");
  const field = staff.getByRole("combobox", { name: /Une commande/ });
  const chosen = staff.getByRole("dialog").getByRole("option", { selected: true });
  await expect(field).toBeFocused();
  await expect(chosen).toContainText("À traiter");
  await expectAccessible(staff);
  await keyboard.type("conversation");
  await expect(chosen).toContainText("Conversations");
  await keyboard.press("Escape");
  await expect(field).toBeHidden();

  await keyboard.press("Control+k");
  await keyboard.type(person.phone);
  await expect(chosen).toContainText(person.phone);
  await keyboard.press("Enter");
  await onScreen(staff, "staff-files");
  expect(new URL(staff.url()).search).toBe("");
  await keyboard.press("j");
  await expect(staff.getByRole("link", { name: new RegExp(person.familyName) })).toBeFocused();
  await keyboard.press("Enter");
  await onScreen(staff, "staff-file");
  await expectAccessible(staff);

  await keyboard.press("n");
  await expect(staff.getByLabel("Nouvelle note")).toBeFocused();
  // Letters are letters where somebody writes.
  await keyboard.type("ngr?jk");
  await expect(staff.getByLabel("Nouvelle note")).toHaveValue("ngr?jk");
  await staff.getByRole("button", { name: "Ajouter la note" }).focus();
  await keyboard.press("Enter");
  await expect(staff.getByText("ngr?jk")).toBeVisible();

  await staff.locator("main").focus();
  await keyboard.press("g");
  await keyboard.press("r");
  await onScreen(staff, "staff-reports");
  await staff.context().close();
});

test("the list of shortcuts opens by a key, and switches off those of one letter", async ({
  browser,
  signInAs,
}) => {
  const staff = await deskOf(browser);
  await signInAs("agent", staff);
  await onScreen(staff, "staff-inbox");
  await staff.locator("main").focus();
  await staff.keyboard.press("?");
  const list = staff.getByRole("dialog", { name: "Raccourcis clavier" });
  await expect(list).toBeVisible();
  await expectAccessible(staff);
  await list.getByRole("checkbox").uncheck();
  await list.getByRole("button", { name: "Fermer" }).press("Enter");
  await expect(staff.locator("main")).toBeFocused();
  await staff.keyboard.press("?");
  await staff.keyboard.press("Control+k");
  await expect(list).toBeHidden();
  await staff.keyboard.type("raccourcis");
  await staff.keyboard.press("Enter");
  await expect(list).toBeVisible();
  await list.getByRole("checkbox").check();
  await list.getByRole("button", { name: "Fermer" }).click();
  await staff.keyboard.press("g");
  await staff.keyboard.press("c");
  await onScreen(staff, "staff-chats");
  await staff.context().close();
});

test("what comes in is told, and moves nothing until somebody asks for it", async ({
  page,
  browser,
  makePerson,
  signInAs,
}) => {
  const person = await makePerson();
  const staff = await deskOf(browser);
  await signInAs("agent", staff);
  await staff.goto("/staff/inbox");
  const words = await dispute(page, person);
  const news = staff.getByRole("link", { name: /nouveauté/ });
  await expect(news).toBeVisible();
  await expect(staff.getByText(words)).toHaveCount(0);
  await expectAccessible(staff);
  await news.click();
  await onScreen(staff, "staff-inbox");
  await staff.goto("/staff/inbox?whose=free&kind=dispute");
  await expect(staff.getByText(words)).toBeVisible();
  await staff.context().close();
});
