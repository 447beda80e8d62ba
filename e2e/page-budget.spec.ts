import { type APIResponse, type BrowserContext, expect } from "@playwright/test";
import { pageKind, pageScripts } from "@/lib/domain/journey/page-kind";
import { appUrl } from "./fixtures/addresses";
import { DEBTOR_ROUTES, type DebtorRoute } from "./fixtures/debtor-routes";
import * as budget from "./fixtures/page-budget";
import { type Arrival, type DebtorState, reachState } from "./fixtures/reach-state";
import { roundTripsOf, watchForms } from "./fixtures/round-trips";
import { test } from "./fixtures/test";

const STATES = [...new Set(DEBTOR_ROUTES.map(({ state }) => state))];

/** Pages for a person in this state, with their answers as a browser without a cache gets them. */
async function askFor(context: BrowserContext, state: DebtorState, arrival: Arrival) {
  const routes = DEBTOR_ROUTES.filter((route) => route.state === state);
  const asked: { route: DebtorRoute; path: string; response: APIResponse; html: string }[] = [];
  for (const route of routes) {
    const path = route.path(arrival);
    const response = await context.request.get(appUrl() + path, { maxRedirects: 0 });
    asked.push({ route, path, response, html: await response.text() });
  }
  return asked;
}

const scriptsIn = (html: string) => html.match(/<script\b[^>]*>/g) ?? [];

/** What a page of this kind has of scripts: on plain pages our own, by address and hash, and nothing else. */
function expectKind({ kind, name }: DebtorRoute, path: string, html: string, policy: string): void {
  const [pathname = ""] = path.split("?", 1);
  expect.soft(pageKind(pathname), name).toBe(kind);
  const names = ["page", ...pageScripts(pathname)];
  const own = scriptsIn(html).filter((tag) => tag.includes('src="/assets/'));
  expect.soft(own.map((tag) => /\/assets\/(\w+)-\w+\.js"/.exec(tag)?.[1])).toEqual(names);
  expect.soft(own[0], name).toContain('integrity="sha384-');
  if (kind === "plain") {
    expect.soft(scriptsIn(html), name).toEqual(own);
    expect.soft(html, name).not.toContain("/_next/");
    expect.soft(policy, name).toMatch(/script-src 'self'(;|$)/);
  } else {
    expect.soft(own[0], name).toContain('data-runtime="/_next/static/');
    expect.soft(html, name).not.toMatch(/<script[^>]* src="\/_next\//);
  }
}

for (const state of STATES) {
  test(`pages of the state "${state}" are of their kind, within their bytes and round trips`, async ({
    browser,
    makePerson,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    const posted = watchForms(page);
    const arrival = await reachState(page, state, makePerson);
    for (const { route, path, response, html } of await askFor(context, state, arrival)) {
      const { name } = route;
      const headers = response.headers();
      expect.soft(response.status(), name).toBe(route.status);
      expect.soft(html, name).toContain(`data-step="${name}"`);
      expectKind(route, path, html, headers["content-security-policy"] ?? "");
      expect.soft(headers["content-encoding"], name).toBe("br");
      expect
        .soft(Number(headers["content-length"]), name)
        .toBeLessThanOrEqual(budget.HTML_BYTES_MAX);
      expect
        .soft(roundTripsOf(response), `round trips of ${name}`)
        .toBeLessThanOrEqual(budget.PAGE_ROUND_TRIPS_MAX);
    }
    for (const [path, trips] of posted) {
      const most = budget.FORM_ROUND_TRIPS_MAX[path] ?? 0;
      expect.soft(trips, `round trips of POST ${path}`).toBeLessThanOrEqual(most);
    }
    await context.close();
  });
}

test("a phone that knows nothing of us gets a plain page in few requests and bytes", async ({
  page,
  makePerson,
}) => {
  const person = await makePerson();
  const sizes: { url: string; bytes: number }[] = [];
  page.on("requestfinished", async (request) => {
    const { responseBodySize, responseHeadersSize } = await request.sizes();
    sizes.push({ url: request.url(), bytes: responseBodySize + responseHeadersSize });
  });
  await page.goto(person.link, { waitUntil: "networkidle" });
  expect(sizes.length, JSON.stringify(sizes)).toBeLessThanOrEqual(budget.PLAIN_PAGE_REQUESTS_MAX);
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  expect(total).toBeLessThanOrEqual(budget.PLAIN_PAGE_BYTES_MAX);
  const script = sizes.find(({ url }) => url.endsWith(".js"));
  expect(script?.bytes).toBeLessThanOrEqual(budget.PLAIN_SCRIPT_BYTES_MAX);
});
