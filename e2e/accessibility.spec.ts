import type { Page } from "@playwright/test";
import { expectAccessible } from "./fixtures/accessible";
import { agreePlan, deficit, fillBudget, surplus } from "./fixtures/budget";
import { choose, payButton, payByCard, startPaying } from "./fixtures/card-form";
import { demoPeople } from "./fixtures/outside-world";
import { signInByCode } from "./fixtures/sign-in";
import { test } from "./fixtures/test";
import { texts } from "./fixtures/texts";
import { enterFile, onScreen, openLink, press } from "./fixtures/walk";

const t = texts("fr");

async function visit(page: Page, path: string, step: string): Promise<void> {
  await page.goto(path);
  await onScreen(page, step);
  await expectAccessible(page);
}

test("screens before identity are accessible in light and dark", async ({ page, makePerson }) => {
  test.slow();
  const person = await makePerson();
  await visit(page, person.link, "link");
  await visit(page, `${person.link}/not-me?error=reason`, "not-me");
  await visit(page, `${person.link}/not-me/confirm?reason=other&error=box`, "not-me-confirm");
  await visit(page, person.link.replace(/.{5}$/, "AAAAA"), "link-unusable");
  await visit(page, "/link-unusable", "link-sent");
  await visit(page, "/link-unusable?done=not-me", "link-stopped");
  await visit(page, "/session-ended", "session-ended");
  await visit(page, "/welcome/clairance", "welcome");
  await visit(page, "/sign-in?error=missing", "sign-in");
  await visit(page, "/sign-in/code?error=incorrect", "sign-in-code");
  await visit(page, "/nowhere", "not-found");
  await visit(page, "/error?reference=abc", "error");
  await openLink(page, person);
  await press(page, t("identity.continue"));
  await page.locator("main [role=alert]").first().waitFor();
  await expectAccessible(page);
  const locked = (await demoPeople()).find(({ scenario }) => scenario.includes("lock"));
  if (locked) await visit(page, locked.link, "identity-locked");
});

test("the choice between the files of one phone is accessible in light and dark", async ({
  page,
  makePerson,
}) => {
  const person = await makePerson();
  await makePerson({ phone: person.phone });
  await signInByCode(page, person);
  await onScreen(page, "sign-in-choose");
  await expectAccessible(page);
});

test("the file, its doors and the help are accessible in light and dark", async ({
  page,
  makePerson,
}) => {
  test.slow();
  await enterFile(page, await makePerson({ accounts: 2 }));
  await expectAccessible(page);
  const screens = [
    ...[
      "account/why",
      "dispute",
      "dispute/already-paid",
      "hardship",
      "messages",
      "answers",
      "chat",
      "help",
    ],
    ...[
      "help/words",
      "help/advice",
      "feedback",
      "rights",
      "settings",
      "identity/code",
      "settings/reminders",
    ],
    ...["settings/devices", "settings/contact", "documents"],
  ];
  for (const path of screens) await visit(page, `/${path}`, path.replaceAll("/", "-"));
  await page.goto("/hardship");
  await press(page, t("case.hardship.send"));
  await page.locator("main [role=alert]").first().waitFor();
  await expectAccessible(page);
  await page.locator("input[name=reason]").first().check({ force: true });
  await press(page, t("case.hardship.send"));
  await onScreen(page, "noted");
  await expectAccessible(page);
});

test("budget and plan are accessible in light and dark", async ({ page, makePerson }) => {
  test.slow();
  await enterFile(page, await makePerson());
  await visit(page, "/budget/household", "budget-household");
  await fillBudget(page, surplus);
  await expectAccessible(page);
  for (const step of ["income", "spending", "earlier"]) {
    await visit(page, `/budget/${step}`, `budget-${step}`);
  }
  await visit(page, "/plan", "plan");
  await visit(page, "/plan/own?by=amount&amount=12&frequency=monthly&payDay=5", "plan-own");
  await page.goto("/plan");
  await page.locator("input[name=proposal]").first().check({ force: true });
  await press(page, t("plan.toReview"));
  await onScreen(page, "plan-review");
  await expectAccessible(page);
  await page.goto("/plan");
  await agreePlan(page);
  await choose(page, "instalment");
  await payByCard(page);
  await expectAccessible(page);
  await visit(page, "/my-plan", "my-plan");
  await visit(page, "/my-plan/export", "my-plan-export");
  await press(page, t("calendar.feed.make"));
  await onScreen(page, "my-plan-export");
  await expectAccessible(page);
});

test("a budget without surplus is accessible in light and dark", async ({ page, makePerson }) => {
  await enterFile(page, await makePerson());
  await page.goto("/plan");
  await fillBudget(page, deficit);
  await expectAccessible(page);
});

test("paying and what is settled are accessible in light and dark", async ({
  page,
  browser,
  makePerson,
}) => {
  await enterFile(page, await makePerson());
  await startPaying(page);
  await payButton(page).waitFor();
  await expectAccessible(page);
  const context = await browser.newContext();
  const settled = await context.newPage();
  await enterFile(settled, await makePerson({ isSettled: true }));
  await expectAccessible(settled);
  await visit(settled, "/pay", "pay");
  await context.close();
});

test("changing a plan, a late payment and a settled plan are accessible in light and dark", async ({
  page,
  makePerson,
}) => {
  test.slow();
  await enterFile(page, await makePerson({ autopay: "account", plan: { monthsAgo: 6 } }));
  const changes = ["change", "change/move", "change/skip", "change/rhythm", "change/extra"];
  const others = ["change/amount", "change/ask", "history"];
  for (const path of [...changes, ...others]) {
    await visit(page, `/my-plan/${path}`, `plan-${path.replaceAll("/", "-")}`);
  }
  await visit(page, "/my-plan/change/move?number=12", "plan-change-move");
  await visit(
    page,
    "/my-plan/change/rhythm?frequency=monthly&payDay=12&weekday=",
    "plan-change-rhythm",
  );
  await visit(page, "/my-plan/what-if?extra=120&spread=lower", "plan-what-if");
  await visit(page, "/my-plan/what-if?extra=douze&spread=lower", "plan-what-if");
  await page.context().clearCookies();
  await enterFile(page, await makePerson({ plan: { missed: 1 } }));
  await visit(page, "/my-plan", "my-plan");
  await visit(page, "/my-plan/late", "plan-late");
  await page.context().clearCookies();
  await enterFile(page, await makePerson({ owedMinor: 18_000, plan: { monthsAgo: 4 } }));
  await visit(page, "/my-plan", "my-plan");
});
