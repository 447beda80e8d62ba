import "server-only";
import { z } from "zod";
import { KEY_AS_UUID, type Reading, rowOf } from "@/lib/adapters/db/reading";
import { refuseImpersonator } from "@/lib/domain/actor/impersonator";
import type { DeclineReason } from "@/lib/domain/payment/decline-reason";
import type { ActingDebtor } from "@/lib/services/debtor/read-debtor";
import { findMethod } from "./method-record";
import { settleSetup } from "./settle-setup";

const OWN_SETUP: Reading<{ id: string } | null> = {
  sql: rowOf(`select id from method_setup where id = ${KEY_AS_UUID} and debtor_id = debtor.id`),
  schema: z.object({ id: z.string() }).nullable(),
};

/** What the return page reads beside the session; the setup's id is the key, whatever the address says. */
export const SETUP_PAGE = { setup: OWN_SETUP };

/** How it ended, for the person who comes back from giving a card or account. */
export type FinishedSetup =
  | { kind: "unknown" | "checking" }
  | { kind: "not_kept"; reason: DeclineReason | null }
  | { kind: "kept"; mandateId: string | null };

/** Asks Stripe, keeps what came of it, and tells the end. Safe to call at every reload. */
export async function finishSetup(
  { read, actor }: ActingDebtor<typeof SETUP_PAGE>,
  now: Date,
): Promise<FinishedSetup> {
  refuseImpersonator({ actor });
  if (!read.setup) return { kind: "unknown" };
  const settled = await settleSetup({ setupId: read.setup.id, now }, actor);
  if (!settled.ok) return { kind: "checking" };
  if (settled.value.kind !== "kept") return settled.value;
  const method = await findMethod(settled.value.methodId);
  return { kind: "kept", mandateId: method?.mandate?.id ?? null };
}
