// "Pay", as the page's script sends it, and the server's answer as the card form reads it.
import { z } from "zod";
import type { ActionIds } from "@/scripts/bench/server/action-ids";
import type { Browser } from "./browser";

export type Order = {
  readonly idempotencyKey: string;
  readonly what: "other" | "full";
  /** As typed. */
  readonly other: string;
};

const begunSchema = z.union([
  z.object({
    ok: z.literal(true),
    paymentId: z.uuid(),
    clientSecret: z.string().nullable(),
  }),
  z.object({ ok: z.literal(false), message: z.string() }),
]);
export type Begun = z.output<typeof begunSchema>;

/** Null where the answer was none of ours: no session, no database, no room. */
export async function beginPayment(
  browser: Browser,
  { beginPayment: action }: ActionIds,
  order: Order,
): Promise<Begun | null> {
  const { status, body } = await browser.call("/pay", action, [{ ...order, account: "" }]);
  return status === 200 ? readBegun(body) : null;
}

/** The action's value is one line of React's own format: `1:{"ok":…}`. */
function readBegun(body: string): Begun | null {
  const line = body.split("\n").find((text) => /^\w+:\{"ok":/.test(text));
  if (!line) return null;
  const value: unknown = JSON.parse(line.slice(line.indexOf(":") + 1));
  return begunSchema.safeParse(value).data ?? null;
}
