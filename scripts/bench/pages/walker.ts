// Brings fresh people to a state of the journey and hands over their session, so that Lighthouse can visit as they.
import type { Browser } from "@playwright/test";
import { Backstage } from "@/e2e/fixtures/backstage";
import { type Arrival, type DebtorState, reachState } from "@/e2e/fixtures/reach-state";

export type Arrived = Arrival & {
  /** Headers that make a request theirs. */
  readonly headers: Readonly<Record<string, string>>;
};

const LANGUAGE = "fr-FR";

export class Walker {
  readonly #backstage = new Backstage();
  readonly #browser: Browser;
  readonly #appUrl: string;

  constructor(browser: Browser, appUrl: string) {
    this.#browser = browser;
    this.#appUrl = appUrl;
  }

  /** Walks in a context of its own, without JavaScript, as `reachState` asks for. */
  async walkTo(state: DebtorState): Promise<Arrived> {
    const context = await this.#browser.newContext({
      ...{ baseURL: this.#appUrl, locale: LANGUAGE, javaScriptEnabled: false },
      // A click in the middle of a transition between pages would be lost.
      ...{ viewport: { width: 360, height: 640 }, reducedMotion: "reduce" },
    });
    try {
      const page = await context.newPage();
      const arrival = await reachState(page, state, (wish) => this.#backstage.makePerson(wish));
      const cookies = (await context.cookies()).map(({ name, value }) => `${name}=${value}`);
      const session = cookies.length > 0 ? { Cookie: cookies.join("; ") } : {};
      return { ...arrival, headers: { "Accept-Language": LANGUAGE, ...session } };
    } finally {
      await context.close();
    }
  }

  stop(): void {
    this.#backstage.close();
  }
}
