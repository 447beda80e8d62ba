import "server-only";
import type { Actor } from "@/lib/domain/actor/actor";
import type { AuditAction } from "@/lib/domain/audit/action";
import {
  type AutopayStatus,
  autopayEventOf,
  isAutopayStatus,
} from "@/lib/domain/collection/autopay-status";
import type { MandateStatus } from "@/lib/domain/mandate/status";
import { auditRow } from "@/lib/services/audit/store";
import { moveAutopayOf } from "@/lib/services/plan/store";
import type { OwnedMethod } from "./method-record";
import { endMethodRow, lockDebtor, transact } from "./store";

type Ending = {
  status: "released" | "unusable";
  mandateStatus: MandateStatus;
  action: AuditAction;
  autopay: AutopayStatus;
  autopayAction: AuditAction;
};

/** The person is asked for another card or account; nothing is collected until they have given one. */
const UNUSABLE = {
  ...({ status: "unusable", action: "method.unusable" } as const),
  ...({ autopay: "paused", autopayAction: "autopay.paused" } as const),
};

/**
 * released: the person does not want it kept any more. refused: the bank does not accept the mandate any more, or Stripe
 * was told to forget it. lapsed: 36 months without a debit.
 */
type How = "released" | "refused" | "lapsed";

const ENDINGS: Readonly<Record<How, Ending>> = {
  released: {
    status: "released",
    mandateStatus: "revoked",
    action: "method.released",
    autopay: "off",
    autopayAction: "autopay.switched_off",
  },
  refused: { ...UNUSABLE, mandateStatus: "refused" },
  lapsed: { ...UNUSABLE, mandateStatus: "lapsed" },
};

/**
 * Nothing can or may be collected from a card or account any more: it ends with its mandate, and so does or pauses what
 * was collected from it. A job tells Stripe and the person. Can be repeated: what is over stays as it ended.
 */
export async function endMethod(
  { id, debtorId, creditorId, plan }: OwnedMethod,
  how: How,
  { actor, now }: { actor: Actor; now: Date },
): Promise<void> {
  const { status, mandateStatus, action, autopay, autopayAction } = ENDINGS[how];
  const who = { actor, debtorId, creditorId, now };
  await transact(async (sender) => {
    await lockDebtor(sender, debtorId);
    const audit = auditRow({ ...who, action, details: { method: id, reason: how } });
    const isEnded = await endMethodRow(sender, { id, status, mandateStatus, now }, audit);
    if (!isEnded || !plan || !isAutopayStatus(plan.autopay)) return;
    if (autopayEventOf(plan.autopay, autopay) === null) return;
    const details = { plan: plan.id, method: id, reason: how };
    const trail = { audit: [auditRow({ ...who, action: autopayAction, details })], outbox: [] };
    await moveAutopayOf(sender, { id: plan.id, autopay }, trail);
  });
}
