import type { Page } from "@playwright/test";
import { appUrl } from "./fixtures/addresses";
import { fillCard, payButton, payByCard, startPaying } from "./fixtures/card-form";
import { newestLink } from "./fixtures/outside-world";
import { expect, test } from "./fixtures/test";
import { texts } from "./fixtures/texts";
import { enterFile, main, onScreen, openLink, press } from "./fixtures/walk";

const t = texts("fr");
const STRIPE = /stripe/i;
const AMOUNT = /\d,\d{2}\s*€/;

async function policyOf(page: Page, path: string): Promise<string> {
  const response = await page.goto(path);
  return (await response?.headerValue("content-security-policy")) ?? "";
}

test("every page carries the headers that keep it private, unframed and script-free", async ({
  request,
  makePerson,
}) => {
  const person = await makePerson();
  for (const path of [person.link, "/help", "/session-ended", "/link-unusable", "/nothing-here"]) {
    const headers = (await request.get(path)).headers();
    const policy = headers["content-security-policy"] ?? "";
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toMatch(/script-src 'self'(;|$)/);
    expect(policy).not.toMatch(/unsafe-(inline|eval)/);
    expect(headers["cache-control"]).toContain("no-store");
    expect(headers["x-robots-tag"]).toContain("noindex");
    expect(headers["referrer-policy"]).toMatch(
      path === person.link ? /^no-referrer$/ : /^(no-referrer|same-origin)$/,
    );
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
    expect(headers["x-powered-by"]).toBeUndefined();
  }
});

test("two requests never share a nonce", async ({ request }) => {
  const nonceOf = async () =>
    /'nonce-([^']+)'/.exec((await request.get("/help")).headers()["content-security-policy"] ?? "");
  expect((await nonceOf())?.[1]).not.toBe((await nonceOf())?.[1]);
});

test("the payment provider’s origins are allowed on the payment step alone", async ({
  page,
  makePerson,
}) => {
  await enterFile(page, await makePerson());
  for (const path of ["/account", "/dispute", "/hardship", "/messages", "/help", "/settings"]) {
    expect(await policyOf(page, path)).not.toMatch(STRIPE);
  }
  expect(await policyOf(page, "/pay")).toMatch(STRIPE);
});

test("before identity no page shows an amount", async ({ page, makePerson }) => {
  const person = await makePerson();
  await page.goto(person.link);
  expect(await page.content()).not.toMatch(AMOUNT);
  await openLink(page, person);
  for (const path of [
    "/identity",
    "/account",
    "/pay",
    "/messages",
    "/help",
    "/rights",
    "/settings",
  ]) {
    await page.goto(path);
    expect(await page.content()).not.toMatch(AMOUNT);
  }
});

test("the preview of a link tells neither whose it is nor what it is about", async ({
  request,
  makePerson,
}) => {
  const person = await makePerson();
  const html = await (await request.get(person.link)).text();
  const head = html.slice(0, html.indexOf("</head>"));
  expect(head).toContain(`<title>${t("shell.documentTitle")}</title>`);
  expect(head).not.toContain(person.givenName);
  expect(html).not.toContain(person.familyName);
  expect(html).not.toMatch(/https?:\/\/(?!localhost)[^"]*\.(js|css|png|woff2)/);
});

test("receipts, payments and cases of somebody else do not exist for me", async ({
  page,
  browser,
  makePerson,
  backstage,
}) => {
  const theirs = await makePerson();
  const other = await browser.newPage();
  await enterFile(other, theirs);
  await other.goto("/hardship");
  await other.locator("input[name=reason]").first().check({ force: true });
  await press(other, t("case.hardship.send"));
  await onScreen(other, "noted");
  const caseUrl = other.url();
  await startPaying(other);
  const receipt = await payByCard(other);
  const paymentId = (await backstage.readPerson(theirs)).payments[0]?.id;
  await other.close();

  await enterFile(page, await makePerson());
  const paths = [
    ...[`/receipts/${receipt}`, `/receipts/${receipt}/pdf`, `/pay/${paymentId}/return`],
    new URL(caseUrl).pathname,
  ];
  for (const path of paths) {
    expect((await page.request.get(path)).status(), path).toBe(404);
  }
  await page.goto(`/pay/${paymentId}`);
  await expect(page).toHaveURL(/\/pay$/);
});

test("a form sent from a foreign page is refused, whoever answers it", async ({
  page,
  request,
  makePerson,
  backstage,
}) => {
  const person = await makePerson();
  const open = (origin: string) =>
    request.post(person.link, { headers: { origin }, form: {}, maxRedirects: 0 });
  expect((await open("https://evil.example")).status()).toBe(403);
  expect((await backstage.readPerson(person)).sessions).toBe(0);
  expect((await open(appUrl())).status()).toBe(303);

  await openLink(page, person);
  const html = await page.content();
  const action = /name="(\$ACTION_ID_[0-9a-f]+)"/.exec(html)?.[1] ?? "";
  expect(action).not.toBe("");
  const answered = await page.request.post(`${appUrl()}/identity`, {
    headers: { origin: "https://evil.example" },
    multipart: { [action]: "" },
    maxRedirects: 0,
  });
  expect(answered.status()).toBe(403);
});

test("a forged Host never gets into a link", async ({ page, request, makePerson, backstage }) => {
  const person = await makePerson();
  await backstage.expireLinks(person);
  const host = { host: "evil.example", "x-forwarded-host": "evil.example" };
  const seen = await request.get(person.link, { headers: host });
  expect(await seen.text()).not.toContain("evil.example");
  await page.goto(person.link);
  await press(page, t("linkUnusable.send"));
  await onScreen(page, "link-sent");
  expect(await newestLink(person.phone, 2)).toContain(`${appUrl()}/l/`);
});

test("the session’s cookie is out of reach of scripts and other sites", async ({
  page,
  context,
  makePerson,
}) => {
  await enterFile(page, await makePerson());
  const cookies = await context.cookies();
  const session = cookies.find(({ name }) => name.endsWith("session"));
  expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
  await expect(main(page)).toBeVisible();
  expect(await page.evaluate(() => document.cookie)).not.toContain("session");
});

test("no card data is ever sent to us", async ({ page, makePerson }) => {
  await enterFile(page, await makePerson());
  await startPaying(page);
  const bodies: string[] = [];
  page.on("request", (request) => {
    if (request.url().startsWith(appUrl())) bodies.push(request.postData() ?? "");
  });
  await fillCard(page, "4242424242424242");
  await payButton(page).click();
  await onScreen(page, "receipt");
  expect(bodies.join("\n")).not.toContain("4242424242424242");
});
