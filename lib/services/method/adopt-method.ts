import "server-only";
import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/domain/actor/actor";
import { auditRow } from "@/lib/services/audit/store";
import { switchAutopayOn } from "@/lib/services/collection/switch-autopay-on";
import type { Agreement } from "./agreement";
import type { FetchedMethod } from "./fetch-method";
import { insertMethod, replaceOthers, type Sender } from "./store";

type Adoption = FetchedMethod & {
  debtorId: string;
  creditorId: string;
  /** Null where no plan is followed any more: then nothing is collected. */
  planId: string | null;
  agreement: Agreement;
  actor: Actor;
  now: Date;
};

/**
 * From now on the plan is collected from this card or account: kept with its mandate and the person's agreement, in the
 * place of any other, in the caller's transaction, which holds the person's row. Answers its id; null where it was kept
 * before, and nothing changes.
 */
export async function adoptMethod(sender: Sender, adoption: Adoption): Promise<string | null> {
  const { debtorId, creditorId, planId, method, mandate, agreement, actor, now } = adoption;
  const id = randomUUID();
  const details = { method: id, kind: method.kind, plan: planId };
  const methodId = await insertMethod(
    sender,
    { id, debtorId, creditorId, method, mandate, agreement, createdAt: now },
    auditRow({ actor, action: "method.kept", debtorId, creditorId, details, now }),
  );
  if (methodId === null) return null;
  await replaceOthers(sender, { debtorId, methodId, now });
  // Nor does a plan that has ended meanwhile: the refusal changes nothing.
  if (planId !== null) await switchAutopayOn({ debtorId, planId, methodId, actor, now }, sender);
  return methodId;
}
