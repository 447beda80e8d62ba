import { matchPrecache } from "workbox-precaching";
import { keptPlan, showKeptPage } from "./kept-pages";

const PAGE = "/offline";

/** What of the page for "no connection" is said only when it is so (app/(debtor)/offline). */
type Case = "kept" | "payment" | "removed" | "unsent";

/** What a navigation gets that nobody answers: the plan where it is kept and asked for, else the page that says so. */
export async function offlineAnswer(url: URL): Promise<Response> {
  const { pathname } = url;
  const copy = pathname.startsWith("/welcome/") ? "/my-plan" : pathname;
  if (await showKeptPage(copy)) return Response.redirect(`/kept${copy}`);
  const cases: Case[] = [];
  if (await keptPlan.owner()) cases.push("kept");
  // Not on the way back from paying: there something may well have been paid.
  if (pathname === "/pay") cases.push("payment");
  if (pathname === "/kept/remove") cases.push("removed");
  return offlinePage(cases);
}

/** The page for "no connection" with what is so in this case. */
export async function offlinePage(cases: readonly Case[]): Promise<Response> {
  const page = await matchPrecache(PAGE);
  if (!page) return Response.error();
  const shown = cases.reduce(
    (text, name) => text.replaceAll(`hidden="" data-when="${name}"`, `data-when="${name}"`),
    await page.text(),
  );
  const isUsual = cases.every((name) => name === "kept");
  const html = isUsual ? shown : shown.replaceAll(' data-when="usual"', ' hidden=""');
  return new Response(html, { headers: page.headers });
}
