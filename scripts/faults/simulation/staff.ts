// What the creditor's people do by the program's own means: they give money back, where needed with a second pair of eyes.
import { randomUUID } from "node:crypto";
import { db } from "@/lib/adapters/db/client";
import { decideRefund } from "@/lib/services/refund/decide-refund";
import { requestRefund } from "@/lib/services/refund/request-refund";
import { act } from "./act";
import type { World } from "./world";

const ASKING = { kind: "operator", login: "asks" } as const;
const DECIDING = { kind: "operator", login: "decides" } as const;

/** Asks for a part or all of some payment, with one key as often as it takes, and has it decided. */
export async function giveBackMoney(world: World): Promise<void> {
  const { random, clock } = world;
  const where = { succeededAt: { not: null } };
  const paid = await db.payment.findMany({ where, orderBy: { createdAt: "asc" } });
  if (paid.length === 0) return;
  const payment = random.pick(paid);
  const amountMinor = random.chance(0.4)
    ? payment.amountMinor
    : BigInt(random.between(1, Number.parseInt(payment.amountMinor.toString(), 10)));
  const request = {
    ...{ paymentId: payment.id, amountMinor, actor: ASKING, idempotencyKey: randomUUID() },
    purpose: random.pick(["debt_stands", "debt_stands", "goodwill"] as const),
    reason: "wrong_amount" as const,
  };
  for (let tries = random.between(1, 2); tries > 0; tries -= 1) {
    const asked = await act(world, `refund of payment ${payment.id} is asked for`, () =>
      requestRefund({ ...request, now: clock.now() }),
    );
    if (asked.kind !== "done" || !asked.value.ok) continue;
    const { refundId, isWaitingForApproval } = asked.value.value;
    if (!isWaitingForApproval) continue;
    const decision = random.pick(["approved", "approved", "declined"] as const);
    await act(world, `refund ${refundId} is ${decision}`, () =>
      decideRefund({ refundId, decision, actor: DECIDING, now: clock.now() }),
    );
  }
}
