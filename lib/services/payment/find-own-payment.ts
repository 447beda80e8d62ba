import "server-only";
import { z } from "zod";
import type { DebtorActor } from "@/lib/domain/audit/actor";
import { findPayment, type PaymentRecord } from "./store";

const idSchema = z.guid();

/**
 * The payment of this id if it is this person's own; null for somebody else's and for what is no
 * id at all: it comes from an address or a posted action, so it may be anything.
 */
export async function findOwnPayment(
  actor: DebtorActor,
  paymentId: unknown,
): Promise<PaymentRecord | null> {
  const id = idSchema.safeParse(paymentId);
  const payment = id.success ? await findPayment(id.data) : null;
  return payment?.debtorId === actor.debtorId ? payment : null;
}
