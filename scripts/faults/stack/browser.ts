// What a browser knows: an origin, cookies, and how to send forms. It follows no redirect: its owner reads where to.
import { multipart } from "@/scripts/bench/server/ask";

/** A phone gives up about then; its owner tries again. */
const PATIENCE_MS = 10_000;

export type Answer = {
  readonly status: number;
  readonly location: string | null;
  readonly body: string;
};

export class Browser {
  readonly #origin: string;
  readonly #address: string;
  readonly #cookies = new Map<string, string>();

  /** `address`: where it seems to come from, as a proxy in front of the app would say. */
  constructor(origin: string, address: string) {
    this.#origin = origin;
    this.#address = address;
  }

  /** Another window of the same browser. */
  twin(): Browser {
    const twin = new Browser(this.#origin, this.#address);
    for (const [name, value] of this.#cookies) twin.#cookies.set(name, value);
    return twin;
  }

  get(path: string): Promise<Answer> {
    return this.#send(path, { method: "GET" });
  }

  /** A form as a browser without JavaScript sends it. */
  post(path: string, fields: Readonly<Record<string, string>>): Promise<Answer> {
    const { headers, body } = multipart(fields);
    return this.#send(path, { method: "POST", headers, body });
  }

  /** What a program sends with this browser's cookies. */
  json(path: string, body: unknown): Promise<Answer> {
    const headers = { "content-type": "application/json" };
    return this.#send(path, { method: "POST", headers, body: JSON.stringify(body) });
  }

  /** A server action called by a page's script. */
  call(path: string, action: string, args: readonly unknown[]): Promise<Answer> {
    const headers = {
      "next-action": action,
      accept: "text/x-component",
      "content-type": "text/plain;charset=UTF-8",
    };
    return this.#send(path, { method: "POST", headers, body: JSON.stringify(args) });
  }

  /** Throws where nothing answers, or not in time. */
  async #send(path: string, init: RequestInit & { headers?: Record<string, string> }) {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(this.#origin + path, {
      ...init,
      headers: {
        ...init.headers,
        ...(cookie ? { cookie } : {}),
        ...{ "x-forwarded-for": this.#address, origin: this.#origin },
        "sec-fetch-site": "same-origin",
      },
      redirect: "manual",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const body = await response.text();
    for (const line of response.headers.getSetCookie()) {
      const [name = "", value = ""] = line.split(";", 1)[0]?.split("=") ?? [];
      this.#cookies.set(name, value);
    }
    const location = response.headers.get("location");
    return { status: response.status, location, body } satisfies Answer;
  }
}
