import "server-only";
import { refuseImpersonator } from "@/lib/domain/actor/impersonator";
import type { AuditAction } from "@/lib/domain/audit/action";
import { autopayEventOf } from "@/lib/domain/collection/autopay-status";
import { err, ok, type Result } from "@/lib/domain/result";
import { auditRow } from "@/lib/services/audit/store";
import { type ActingDebtor, readDebtor } from "@/lib/services/debtor/read-debtor";
import { moveAutopayOf } from "@/lib/services/plan/store";
import { arrearsOf } from "./arrears";
import { COLLECTION } from "./collected-plan";
import { type CollectionFile, collectionFileOf } from "./collection-file";
import { isChargeable } from "./is-chargeable";
import { lockDebtor, saveStates, transact } from "./store";

type Input = { debtor: Pick<ActingDebtor, "actor" | "debtorId">; now: Date };

/**
 * autopay_unknown: no plan of the person's is collected, it is over, or nobody knows whose it is. method_missing: the kept card or account cannot
 * be charged any more.
 */
export type ChangeAutopayError = "autopay_unknown" | "method_missing";

type Changed = Result<null, ChangeAutopayError>;

/** The person does not want their instalments collected any more; what is on its way arrives. Can be repeated. */
export const switchAutopayOff = (input: Input): Promise<Changed> =>
  change(input, "off", "autopay.switched_off", () => true);

/** The person wants them collected again from the card or account that is kept. Can be repeated. */
export const resumeAutopay = (input: Input): Promise<Changed> =>
  change(input, "active", "autopay.resumed", ({ record }) => isChargeable(record));

function change(
  { debtor, now }: Input,
  to: "off" | "active",
  action: AuditAction,
  isPossible: (collection: CollectionFile) => boolean,
): Promise<Changed> {
  refuseImpersonator(debtor);
  const { actor, debtorId } = debtor;
  return transact(async (sender): Promise<Changed> => {
    await lockDebtor(sender, debtorId);
    const read = await readDebtor(debtorId, COLLECTION, { sender });
    const collection = collectionFileOf(read, now);
    if (collection?.plan.status !== "active") return err("autopay_unknown");
    const { autopay, plan, record } = collection;
    if (autopay === to) return ok(null);
    const isContested = to === "active" && record.isContested;
    if (isContested || autopayEventOf(autopay, to) === null) return err("autopay_unknown");
    if (!isPossible(collection)) return err("method_missing");
    if (to === "active") await saveStates(sender, plan.id, arrearsOf(collection), now);
    const what = { actor, action, before: { autopay }, after: { autopay: to }, now };
    await moveAutopayOf(
      sender,
      { id: plan.id, autopay: to },
      { audit: [auditRow({ ...what, details: { plan: plan.id } })], outbox: [] },
    );
    return ok(null);
  });
}
