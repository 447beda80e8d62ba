import { type OpenDates, openDatesIn } from "./due-badge";
import { sealedBox } from "./sealed-box";

/** A page as the server made it to be kept, with the policy that it came under. */
type KeptPage = { html: string; policy: string };
/** By path, the one that was kept last at the end. */
type KeptPages = Record<string, KeptPage>;

/** What may be kept, always as a copy of its own that the server makes. */
const MAY_BE_KEPT = /^\/(my-plan|help(?:\/(?:words|advice))?|messages|receipts\/[\w-]+)$/;
const LINKS = /href="(\/(?:my-plan|help(?:\/(?:words|advice))?|messages|receipts\/[\w-]+))"/g;
const RECEIPTS_MAX = 20;

export const keptPlan = sealedBox<KeptPages>("kept-plan");

/** Fetches copies of pages for the device that this phone is and keeps them. Throws where there is no room. */
export async function keepPages(deviceId: string, paths: readonly string[]): Promise<void> {
  for (const path of paths.filter((wanted) => MAY_BE_KEPT.test(wanted))) {
    const page = await fetchCopy(path, deviceId);
    if (page) await keptPlan.change(deviceId, (pages) => withPage(pages, path, page));
  }
}

export const keptPaths = async (): Promise<string[]> => Object.keys((await keptPlan.read()) ?? {});

/** When things fall due by the plan that is kept; undefined where none is. */
export async function keptOpenDates(): Promise<OpenDates | undefined> {
  const plan = (await keptPlan.read())?.["/my-plan"];
  return plan && openDatesIn(plan.html);
}

/** A page that is kept, as an answer; undefined where it is not. */
export async function showKeptPage(path: string): Promise<Response | undefined> {
  const page = (await keptPlan.read())?.[path];
  if (!page) return;
  return new Response(page.html, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": page.policy,
      "Cache-Control": "no-store",
      "Referrer-Policy": "same-origin",
      "X-Content-Type-Options": "nosniff",
    },
  });
}

async function fetchCopy(path: string, deviceId: string): Promise<KeptPage | null> {
  const answer = await fetch(path, { headers: { "X-Kept-Copy": "1" }, cache: "no-store" });
  const policy = answer.headers.get("Content-Security-Policy");
  const html = await answer.text();
  // Sent elsewhere: the session is over. Of another device: somebody else has signed in meanwhile.
  const isOurs = answer.ok && !answer.redirected && html.includes(`data-kept-of="${deviceId}"`);
  if (!isOurs || policy === null) return null;
  return { html: html.replace(LINKS, 'href="/kept$1"'), policy };
}

function withPage(pages: KeptPages | undefined, path: string, page: KeptPage): KeptPages {
  const { [path]: _earlier, ...others } = pages ?? {};
  const newest = [...Object.entries(others), [path, page] as const];
  const isReceipt = ([kept]: readonly [string, KeptPage]) => kept.startsWith("/receipts/");
  const tooMany = newest.filter(isReceipt).slice(0, -RECEIPTS_MAX);
  return Object.fromEntries(newest.filter((entry) => !tooMany.includes(entry)));
}
