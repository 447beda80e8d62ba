import "server-only";
import { refuseImpersonator } from "@/lib/domain/actor/impersonator";
import { err, ok, type Result } from "@/lib/domain/result";
import type { ActingDebtor } from "@/lib/services/debtor/read-debtor";
import { endMethod } from "./end-method";
import { KEPT_METHOD } from "./method-record";

/** What the removal reads beside the session. */
export const METHOD_REMOVAL = { kept: KEPT_METHOD };

/**
 * The person does not want their card or account kept any more: it is forgotten here and at Stripe, and instalments are
 * not collected. What is on its way arrives. No code is asked for: stopping is never harder than starting.
 * Errors: `method_unknown` (nothing is kept).
 */
export async function removeMethod({
  debtor,
  now,
}: {
  debtor: ActingDebtor<typeof METHOD_REMOVAL>;
  now: Date;
}): Promise<Result<null, "method_unknown">> {
  refuseImpersonator(debtor);
  const { actor, debtorId, record, read } = debtor;
  if (!read.kept) return err("method_unknown");
  const { creditorId } = record;
  await endMethod({ ...read.kept, debtorId, creditorId }, "released", { actor, now });
  return ok(null);
}
