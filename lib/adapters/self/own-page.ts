import "server-only";
import { timingSafeEqual } from "node:crypto";

/** A page as it would be sent, with its policy and the nonce by which that allows its styles. */
export type OwnPage = { html: string; policy: string; nonce: string };

declare global {
  // Made by the web server when it listens (scripts/serve/own-pages.ts); jobs and scripts serve no pages.
  var quittanceSelf:
    | {
        key: string;
        ask: (path: string, headers?: Readonly<Record<string, string>>) => Promise<OwnPage>;
      }
    | undefined;
}

/** A page of our own, for nobody in particular. Throws where there is none. */
export async function fetchOwnPage(path: string): Promise<OwnPage> {
  if (!globalThis.quittanceSelf) throw new Error("only the web server has pages");
  return globalThis.quittanceSelf.ask(path);
}

/** Whether a request's `x-own-key` is the one that this program gives with its own. */
export function isOwnKey(given: string | null): boolean {
  const [own, other] = [globalThis.quittanceSelf?.key ?? "", given ?? ""].map(Buffer.from);
  if (!own || !other || own.length === 0) return false;
  return own.length === other.length && timingSafeEqual(own, other);
}
