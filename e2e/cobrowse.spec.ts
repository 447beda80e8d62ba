// A person in arrears shows their screen to an agent: a phone and a desktop at once, through two processes of the app.

import { expectAccessible } from "./fixtures/accessible";
import { cards, fillCard, startPaying } from "./fixtures/card-form";
import { deskOf } from "./fixtures/desk";
import { secondApp } from "./fixtures/second-app";
import { isDark, join, listen, posted, seen, startSharing } from "./fixtures/share-screen";
import { expect, test } from "./fixtures/test";
import { texts } from "./fixtures/texts";
import { enterFile, main, onScreen, press } from "./fixtures/walk";

const t = texts("fr");

test("an agent sees the budget as it is typed, points, proposes, and sees nothing of the payment", async ({
  page,
  browser,
  makePerson,
  signInAs,
}) => {
  const person = await makePerson();
  await enterFile(page, person);
  const code = await startSharing(page);
  await expectAccessible(page);
  const agent = await deskOf(browser);
  const colleague = await signInAs("agent", agent);
  await join(agent, code);
  await isDark(agent);
  const stream = await listen(agent);
  const posts = posted(page);

  await page.goto("/budget/income");
  await expect(seen(agent).locator("h1")).toHaveText(
    (await main(page).locator("h1").textContent()) ?? "",
  );
  await page.locator("[name='salary.amount']").pressSequentially("1520");
  await expect(seen(agent).locator("[name='salary.amount']")).toHaveValue("1520");
  await expectAccessible(agent);

  const tool = (name: string) =>
    agent.getByRole("button", {
      name: t(`staff.cobrowse.tools.${name}`),
      exact: name === "suggest",
    });
  const glass = agent.locator("[data-part=glass]");
  await glass.hover({ position: { x: 120, y: 200 } });
  await expect(page.locator("[data-part=laser]")).toBeVisible();
  await tool("highlight").click();
  await glass.click({ position: { x: 120, y: 130 } });
  await expect(page.locator("[data-part=frame]")).toBeVisible();

  await agent.locator("[data-part=suggest] select").selectOption("salary.amount");
  await agent.locator("[data-part=suggest] input").fill("1600");
  await tool("suggest").click();
  await page.getByRole("button", { name: t("share.proposal.yes") }).click();
  await expect(page.locator("[name='salary.amount']")).toHaveValue("1600");
  await expect(seen(agent).locator("[name='salary.amount']")).toHaveValue("1600");
  await expect(agent.locator("[data-part=log]")).toContainText(t("staff.cobrowse.viewer.accepted"));

  await agent.locator("[data-part=go] select").selectOption("/account");
  await tool("go").click();
  await page.getByRole("button", { name: t("share.proposal.yes") }).click();
  await onScreen(page, "account");
  await expect(seen(agent).locator("main")).toHaveAttribute("data-step", "account");

  await startPaying(page);
  await isDark(agent);
  await fillCard(page, cards.good);
  await expect(
    page.getByText(t("share.bar.hidden", { name: String(colleague.name.split(" ")[0]) })),
  ).toBeVisible();
  await page.goto("/settings/contact");
  await page.goto("/account");
  await expect(seen(agent).locator("main")).toHaveAttribute("data-step", "account");
  for (const words of [await stream(), posts()]) {
    expect(words.length).toBeGreaterThan(1_000);
    for (const secret of [cards.good, "4242 4242", "12 / 34", person.phone, person.email, code]) {
      expect(words).not.toContain(secret);
    }
  }

  await page.getByRole("button", { name: t("share.bar.stop") }).click();
  await expect(page.locator("[data-cobrowse]")).toHaveCount(0);
  await expect(agent.getByRole("status")).toHaveText(t("staff.cobrowse.ended.stopped"));
  const answer = await page.request.post("/share/events", { data: {} });
  expect(answer.status()).toBe(400);
});

test("what one process takes the other shows, also after it was killed and started again", async ({
  page,
  browser,
  makePerson,
  signInAs,
}) => {
  const other = await secondApp();
  await enterFile(page, await makePerson());
  const code = await startSharing(page);
  const agent = await deskOf(browser, { baseURL: other.url });
  await signInAs("agent", agent);
  await join(agent, code);
  await page.goto("/budget/income");
  const salary = page.locator("[name='salary.amount']");
  const shown = seen(agent).locator("[name='salary.amount']");
  await salary.fill("1111");
  await expect(shown).toHaveValue("1111");
  await other.kill();
  await salary.fill("2222");
  await other.start();
  await expect(shown).toHaveValue("2222");
  await salary.fill("3333");
  await expect(shown).toHaveValue("3333");
  await agent.context().close();
  await other.stop();
});

test("without JavaScript the page says that sharing needs it, and names the telephone", async ({
  browser,
  makePerson,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await enterFile(page, await makePerson());
  await page.getByRole("link", { name: t("shell.footer.share") }).click();
  // Playwright reads no text of a noscript itself, only of what is in it.
  const said = page.locator("main noscript");
  await expect(said.locator("p", { hasText: t("share.consent.noScript.title") })).toBeVisible();
  await expect(said.locator("a[href^='tel:']").first()).toBeVisible();
  await context.close();
});

test("signing out ends it, and a code is good once", async ({
  page,
  browser,
  makePerson,
  signInAs,
}) => {
  await enterFile(page, await makePerson());
  const code = await startSharing(page);
  const agent = await deskOf(browser);
  await signInAs("agent", agent);
  await join(agent, code);
  await page.goto("/settings");
  await press(page, t("settings.signOut"));
  await expect(agent.getByRole("status")).toHaveText(t("staff.cobrowse.ended.sign_out"));
  await agent.goto("/staff/cobrowse");
  await agent.getByLabel(t("staff.cobrowse.code")).fill(code);
  await agent.getByRole("button", { name: t("staff.cobrowse.join") }).click();
  await expect(agent.getByText(t("staff.cobrowse.errors.unknown_code")).first()).toBeVisible();
  await agent.context().close();
});

test("what somebody agreed to have recorded can be played by a supervisor", async ({
  page,
  browser,
  makePerson,
  signInAs,
}) => {
  await enterFile(page, await makePerson());
  await page.getByRole("link", { name: t("shell.footer.share") }).click();
  await page.locator("input[name=recording]").check({ force: true });
  await press(page, t("share.consent.agree"));
  const code = (await page.locator("[data-share-code]").textContent()) ?? "";
  const supervisor = await deskOf(browser);
  await signInAs("supervisor", supervisor);
  await join(supervisor, code);
  await page.goto("/budget/income");
  await expect(seen(supervisor).locator("h1")).toBeVisible();
  await page.getByRole("button", { name: t("share.bar.stop") }).click();
  await expect(supervisor.getByRole("status")).toHaveText(t("staff.cobrowse.ended.stopped"));
  const path = `${new URL(supervisor.url()).pathname}/recording`;
  // A job makes it.
  await expect(async () => {
    await supervisor.goto(path);
    await expect(supervisor.locator("[data-recording]")).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await supervisor.getByRole("button", { name: t("staff.cobrowse.recording.play") }).click();
  await expect(seen(supervisor).locator("main")).toHaveAttribute("data-step", /budget/);
  await expectAccessible(supervisor);
  await supervisor.context().close();
});
