import "server-only";
import type { Actor } from "@/lib/domain/actor/actor";
import type { RefundPurpose } from "@/lib/domain/refund/purpose";
import { staffMay } from "@/lib/services/staff/may";

type About = { creditorId: string; debtorId: string };

/** Who asks, as it is kept with the refund: the second pair of eyes must be another's. */
export function requesterOf(actor: Actor): string {
  if (actor.kind === "staff") return `staff:${actor.staffId}`;
  if (actor.kind === "operator") return `operator:${actor.login}`;
  return actor.kind === "debtor" ? `debtor:${actor.debtorId}` : actor.kind;
}

/** The creditor's staff by their role and operators may ask for any refund; a person for what they themselves paid too much. */
export function mayRequest(actor: Actor, about: About, purpose: RefundPurpose): boolean {
  if (actor.kind === "operator") return true;
  if (actor.kind === "staff") return staffMay(actor, "refund.request", about);
  return actor.kind === "debtor" && actor.debtorId === about.debtorId && purpose === "overpayment";
}

/** The creditor's staff by their role and operators decide. */
export function mayDecide(actor: Actor, about: Pick<About, "creditorId">): boolean {
  return actor.kind === "operator" || staffMay(actor, "refund.decide", about);
}
