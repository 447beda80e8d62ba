// An agent sees a person's pages as they do: every page says so, nothing is done there, and the person knows. With their word the
// agent fills in, until they have had enough.

import { expectAccessible } from "./fixtures/accessible";
import { DEBTOR_ROUTES } from "./fixtures/debtor-routes";
import { deskOf } from "./fixtures/desk";
import { formsOn, lookAt, seeAs, stepAfter } from "./fixtures/see-as";

import { expect, test } from "./fixtures/test";
import { texts } from "./fixtures/texts";
import { enterFile, main, onScreen, press } from "./fixtures/walk";

const t = texts("fr");

const AGENT_ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** What only the person does is not even shown: the fields of cards, one-time codes, their own screen. */
const REFUSED_PAGES = ["/pay?what=full", "/my-plan/method", "/identity/code", "/share"];
const FILES = [
  ...["/account/statement/pdf", "/account/statement/csv", "/my-plan/export/ics"],
  ...["/my-plan/export/csv", "/my-plan/export/ofx", "/my-plan/discharge"],
  ...["/chat/transcript/pdf", "/receipts/EM-1/pdf"],
  "/documents/00000000-0000-4000-8000-000000000000",
  "/chat/files/00000000-0000-4000-8000-000000000000",
];

/** Where there are forms of somebody who follows a plan. */
const WITH_FORMS = [
  ...["/account", "/my-plan", "/budget/household", "/budget/income", "/dispute/dispute"],
  ...["/hardship", "/messages", "/chat", "/feedback", "/overpayment", "/share"],
  ...["/settings/devices", "/settings/contact", "/settings/reminders", "/identity/code"],
  ...["/my-plan/export", "/my-plan/change/ask", "/pay?what=full", "/my-plan/method"],
];

test("an agent sees every page as the person does, and each says so", async ({
  browser,
  page,
  makePerson,
  signInAs,
}) => {
  const person = await makePerson({ autopay: "account", invoice: "Facture" });
  const neighbour = await makePerson({ isSettled: true });
  await enterFile(page, neighbour);
  const receipt = await page.locator("main a[href^='/receipts/']").first().getAttribute("href");

  const agent = await deskOf(browser);
  await signInAs("agent", agent);
  await agent.goto(`/staff/files/${person.debtorId}`);
  await agent.getByRole("button", { name: t("staff.file.seeAs.button") }).click();
  await expect(agent.getByRole("alert").first()).toContainText("Choisissez un motif");
  await seeAs(agent, person);

  await agent.setViewportSize({ width: 360, height: 640 });
  await expect(agent.locator("[data-viewing]")).toContainText(
    `${person.givenName} ${person.familyName}`,
  );
  await expect(agent.locator("[data-watermark]")).toBeVisible();
  await expect(agent.locator("[data-watermark]")).toHaveAttribute("data-watermark", AGENT_ID);
  await expectAccessible(agent);

  const paths = DEBTOR_ROUTES.filter(
    ({ state, kind }) => ["identified", "keeping", "planning"].includes(state) && kind === "plain",
  ).map(({ path }) => path({ link: "", end: "/my-plan" }));
  for (const path of [...paths, "/budget/income", "/my-plan"].filter(
    (one) => !REFUSED_PAGES.some((refused) => one.startsWith(refused)),
  )) {
    const { step, hasBar, hasMark } = await lookAt(agent.request, path);
    expect.soft({ path, hasBar, hasMark }).toEqual({ path, hasBar: true, hasMark: true });
    expect.soft(step, path).not.toMatch(/^see-as|session-ended/);
  }
  for (const path of [...REFUSED_PAGES, ...FILES]) {
    const seen = await lookAt(agent.request, path);
    expect.soft({ path, step: seen.step, isFile: seen.isFile }).toEqual({
      ...{ path, step: "see-as-refused", isFile: false },
    });
  }
  // Only this file: an address of somebody else's leads to what does not exist.
  expect((await lookAt(agent.request, receipt ?? "")).step).toBe("not-found");
  await agent.context().close();
});

test("the agent's browser does nothing that the person can do, whatever it sends", async ({
  browser,
  page,
  makePerson,
  signInAs,
  backstage,
}) => {
  const person = await makePerson({ autopay: "account" });
  await enterFile(page, person);
  const forms = [];
  for (const path of WITH_FORMS) forms.push(...(await formsOn(page, path)));
  expect(forms.length).toBeGreaterThan(25);

  const agent = await deskOf(browser);
  await signInAs("agent", agent);
  await seeAs(agent, person);
  // Even with the person's own session in the same browser: it does not count while somebody sees as another.
  const own = await page.context().cookies();
  await agent.context().addCookies(own.filter(({ name }) => /session$/.test(name)));
  const before = await backstage.readPerson(person);
  for (const form of forms) {
    const step = await stepAfter(agent.request, form);
    expect.soft([form.path, form.name, step]).toEqual([form.path, form.name, "see-as-refused"]);
  }
  const key = "00000000-0000-4000-8000-00000000000a";
  const json = { data: { idempotencyKey: key, what: "full" }, headers: { "Idempotency-Key": key } };
  for (const path of ["/api/payments", "/api/sync/budget", "/api/sync/case", "/push", "/session"]) {
    expect.soft((await agent.request.post(path, json)).status(), path).toBeGreaterThanOrEqual(400);
  }
  const add = { form: { purpose: "add" } };
  expect((await agent.request.post("/passkey/options", add)).status()).toBe(401);
  expect(await backstage.readPerson(person)).toEqual(before);

  await agent.goto("/account");
  await agent.getByRole("button", { name: t("seeAs.bar.end") }).click();
  await onScreen(agent, "staff-file");
  await expect(
    agent.getByText(t("staff.audit.actions.impersonation.refused")).first(),
  ).toBeVisible();
  await agent.goto("/account");
  await onScreen(agent, "account");
  await expect(agent.locator("[data-viewing]")).toHaveCount(0);
  await agent.context().close();
});

test("the person lets the agent fill in, sees it, and stops it", async ({
  browser,
  page,
  makePerson,
  signInAs,
}) => {
  const person = await makePerson();
  await enterFile(page, person);
  const agent = await deskOf(browser);
  await signInAs("agent", agent);
  await seeAs(agent, person);
  await agent.goto("/budget/household");
  await press(agent, t("budget.household.next"));
  await onScreen(agent, "see-as-refused");

  await agent.goto("/see-as");
  await press(agent, t("seeAs.help.ask"));
  await agent.goto("/settings/views");
  await expect(main(agent)).not.toContainText(/\d{3} \d{3}/);
  await page.goto("/account");
  await expect(main(page)).toContainText("propose de remplir avec vous");
  await expectAccessible(page);
  await page.getByRole("link", { name: t("views.help.more") }).click();
  await onScreen(page, "settings-views");
  const code = /\d{3} \d{3}/.exec((await main(page).textContent()) ?? "")?.[0] ?? "";
  await expectAccessible(page);

  // The agent cannot say yes in the person's place, even with what the person's page would send.
  const answers = await formsOn(page, "/settings/views");
  expect(answers).toHaveLength(2);
  for (const answer of answers) {
    expect(await stepAfter(agent.request, answer)).toBe("see-as-refused");
  }

  await agent.goto("/see-as");
  await agent.locator("[name=code]").fill(code === "111 111" ? "111 112" : "111 111");
  await press(agent, t("seeAs.help.confirm"));
  await expect(agent.getByRole("alert").first()).toContainText("Rien n’a changé");
  await agent.locator("[name=code]").fill(code);
  await press(agent, t("seeAs.help.confirm"));
  await expect(main(agent)).toContainText("La personne a dit oui");
  await expectAccessible(agent);

  await agent.goto("/budget/household");
  await agent.locator("[name=adults]").selectOption("2");
  await press(agent, t("budget.household.next"));
  await onScreen(agent, "budget-income");
  await page.goto("/budget/household");
  await expect(page.locator("[name=adults]")).toHaveValue("2");

  await page.goto("/account");
  await press(page, t("views.help.withdraw"));
  await onScreen(page, "settings-views");
  await expect(main(page)).toContainText(t("views.filledIn"));
  await agent.locator("[name='salary.amount']").fill("2 100");
  await press(agent, t("budget.income.next"));
  await onScreen(agent, "see-as-refused");

  // Who goes home sees nothing any more.
  await agent.goto("/staff/me");
  await agent.getByRole("button", { name: t("staff.me.signOut") }).click();
  await agent.goto("/account");
  await onScreen(agent, "see-as-over");
  await expectAccessible(agent);
  await agent.context().close();
});
