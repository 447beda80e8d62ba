// A person who changes their plan, as its pages and forms take them: first what a wish would do, then the yes to it.
import { randomUUID } from "node:crypto";
import type { DebtorActor } from "@/lib/domain/actor/actor";
import type { Money } from "@/lib/domain/money/money";
import { changePlan } from "@/lib/domain/plan/change/change-plan";
import type { ChangeWish } from "@/lib/domain/plan/change/wish";
import { CHANGE_READS, changeablePlanOf } from "@/lib/services/change/changeable-plan";
import { makeChange } from "@/lib/services/change/make-change";
import { seenOf } from "@/lib/services/change/plan-version";
import { readPayer } from "./read-as";

type Asked = {
  actor: DebtorActor;
  planId: string;
  wish: ChangeWish;
  now: Date;
  affordable?: Money;
};

/** What the page would show: the mark of the schedules before and after, or why there is nothing to confirm. */
export async function previewAs({ actor, wish, now, affordable = undefined }: Asked) {
  const read = await readPayer(actor, CHANGE_READS);
  const changeable = changeablePlanOf(read, affordable ?? null, now);
  if (!changeable) throw new Error("no plan to change");
  const changed = changePlan(wish, changeable.facts);
  return changed.ok
    ? { seen: seenOf(changeable.facts, changed.value) }
    : { refusal: changed.error };
}

/** A preview and the yes to it. */
export async function changeAs(asked: Asked) {
  const { actor, planId, wish, now, affordable } = asked;
  const preview = await previewAs(asked);
  return makeChange({
    debtor: { actor, debtorId: actor.debtorId },
    ...{ planId, wish, now, idempotencyKey: randomUUID(), affordable: affordable ?? null },
    seen: "seen" in preview ? preview.seen : "",
  });
}
