// What a person types on their phone until it stands on the agent's screen: two pages of a real browser, one clock.
import type { Browser, Page } from "@playwright/test";
import type { Share } from "./share";

const FIELD = "salary.amount";
/** Apart, so that each goes on its own. */
const PAUSE_MS = 200;

export type Seen = {
  /** From the person's input event to the agent's DOM, in milliseconds. */
  readonly delaysMs: readonly number[];
  /** Tasks of the person's page above 50 ms while its screen was shown, in milliseconds. */
  readonly longTasksMs: readonly number[];
};

/** Types so many values. Throws where one does not arrive. */
export async function typeAndSee(
  browser: Browser,
  appUrl: string,
  share: Share,
  count: number,
): Promise<Seen> {
  const person = await open(browser, appUrl, share.cookie, { width: 360, height: 640 });
  const agent = await open(browser, appUrl, share.agentCookie, { width: 1280, height: 800 });
  try {
    await person.goto("/budget/income");
    await agent.goto(`/staff/cobrowse/${share.id}`);
    const copy = agent.frameLocator("[data-part=stage] iframe").locator(`[name="${FIELD}"]`);
    await copy.waitFor();
    await person.evaluate(noteLongTasks);
    const delaysMs: number[] = [];
    for (let number = 0; number < count; number += 1) {
      const text = String(1_000 + number);
      const seenAt = agent.evaluate(waitForValue, { field: FIELD, text });
      const typedAt = await person.evaluate(typeValue, { field: FIELD, text });
      delaysMs.push((await seenAt) - typedAt);
      await person.waitForFunction(({ from, pause }) => performance.now() - from > pause, {
        from: await person.evaluate(() => performance.now()),
        pause: PAUSE_MS,
      });
    }
    return { delaysMs, longTasksMs: await person.evaluate(() => window.longTasksMs) };
  } finally {
    await Promise.all([person.context().close(), agent.context().close()]);
  }
}

declare global {
  interface Window {
    longTasksMs: number[];
  }
}

async function open(
  browser: Browser,
  baseURL: string,
  cookie: string,
  viewport: { width: number; height: number },
): Promise<Page> {
  const context = await browser.newContext({ baseURL, viewport, locale: "fr-FR" });
  const [name = "", value = ""] = cookie.split("=");
  await context.addCookies([{ name, value, url: baseURL }]);
  return context.newPage();
}

function noteLongTasks(): void {
  window.longTasksMs = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longTasksMs.push(duration);
  }).observe({ type: "longtask" });
}

/** Answers when it was typed, in milliseconds since 1970. */
function typeValue({ field, text }: { field: string; text: string }): number {
  const input = document.querySelector<HTMLInputElement>(`[name="${field}"]`);
  if (!input) throw new Error(`no field ${field}`);
  input.value = text;
  const typedAt = performance.timeOrigin + performance.now();
  input.dispatchEvent(new InputEvent("input", { bubbles: true }));
  return typedAt;
}

/** Answers when the copy of the field had this value, to about a millisecond. */
function waitForValue({ field, text }: { field: string; text: string }): Promise<number> {
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      const frame = document.querySelector<HTMLIFrameElement>("[data-part=stage] iframe");
      const copy = frame?.contentDocument?.querySelector<HTMLInputElement>(`[name="${field}"]`);
      if (copy?.value !== text) return;
      clearInterval(timer);
      resolve(performance.timeOrigin + performance.now());
    }, 1);
  });
}
