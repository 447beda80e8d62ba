// Debts that a creditor gives up, as two of its people do it.
import { randomUUID } from "node:crypto";
import { db } from "@/lib/adapters/db/client";
import type { DebtorActor, StaffActor } from "@/lib/domain/actor/actor";
import { decideWriteOff } from "@/lib/services/write-off/decide-write-off";
import { requestWriteOff } from "@/lib/services/write-off/request-write-off";
import { staffActor } from "./decider";
import { createPayer } from "./payer";
import type { PaymentWorld } from "./payment-world";

export type Owing = { actor: DebtorActor; debtorId: string; accountId: string };

/** Somebody with one debt. */
export async function owing(world: PaymentWorld, minor = 30_000n): Promise<Owing> {
  const actor = await createPayer(world.midi, minor);
  const { debtorId } = actor;
  const { id: accountId } = await db.account.findFirstOrThrow({ where: { debtorId } });
  return { actor, debtorId, accountId };
}

export const askWriteOff = (
  actor: StaffActor,
  { debtorId, accountId }: Owing,
  wish: { amountMinor: bigint; key: string; now: Date },
) => requestWriteOff({ actor, debtorId, accountId, ...wish, reason: "goodwill" });

/** Asked by an agent and approved by a supervisor; answers its id. */
export async function forgiven(
  world: PaymentWorld,
  person: Owing,
  amountMinor: bigint,
): Promise<string> {
  const [key, now] = [randomUUID(), world.now()];
  const agent = await staffActor(world.midi.id, "agent", now);
  await askWriteOff(agent, person, { amountMinor, key, now });
  const actor = await staffActor(world.midi.id, "supervisor", now);
  const decided = await decideWriteOff({ actor, writeOffId: key, decision: "approved", now });
  if (!decided.ok) throw new Error(decided.error);
  return key;
}
