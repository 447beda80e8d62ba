import "server-only";
import type { Actor } from "@/lib/domain/actor/actor";
import { err, ok, type Result } from "@/lib/domain/result";
import { auditRow } from "@/lib/services/audit/store";
import { destroyPersonalData, findDebtorOfAccount } from "./store";

/**
 * Erases a person (art. 17 GDPR): their key and look-up hashes are destroyed, so that nothing sealed
 * under it can be opened again, here or in any backup of the rows; links and sessions end, drafts,
 * codes and documents go. The books stay: they hold ids and amounts only. Cannot be undone.
 * Errors: `unknown_account` (no such reference with this creditor), `erased_already`.
 */
export async function eraseDebtor(input: {
  creditorSlug: string;
  accountReference: string;
  actor: Actor;
  now: Date;
}): Promise<Result<{ debtorId: string }, "unknown_account" | "erased_already">> {
  const { creditorSlug, accountReference, actor, now } = input;
  const debtor = await findDebtorOfAccount(creditorSlug, accountReference);
  if (!debtor) return err("unknown_account");
  if (debtor.erasedAt) return err("erased_already");
  const { id: debtorId, creditorId } = debtor;
  const audit = auditRow({ actor, action: "person.erased", creditorId, debtorId, now });
  await destroyPersonalData({ debtorId, now, audit });
  return ok({ debtorId });
}
