// Who decides in tests, and what they say.
import { randomUUID } from "node:crypto";
import { db } from "@/lib/adapters/db/client";
import type { DebtorActor, StaffActor } from "@/lib/domain/actor/actor";
import type { StaffRole } from "@/lib/domain/actor/permission";
import type { DecisionForm } from "@/lib/domain/plan/decision";
import { ANSWERS_PAGE, getAnswers } from "@/lib/services/decision/get-answers";
import { colleague } from "./colleague";
import { readAs } from "./read-as";

/** A colleague at work. */
export async function staffActor(
  creditorId: string,
  role: StaffRole,
  now: Date,
): Promise<StaffActor> {
  const { staffId } = await colleague(creditorId, now, role);
  return { kind: "staff", staffId, creditorId, role, teamId: null };
}

export const approval = (): DecisionForm => ({
  ...{ key: randomUUID(), outcome: "approved", reason: "situation_understood" },
  words: "Bon courage.",
});

export const refusal = (): DecisionForm => ({
  ...{ key: randomUUID(), outcome: "refused", reason: "too_long", words: "" },
});

/** What stands in a person's trail, in its order. */
export const actionsOf = async (debtorId: string) =>
  (await db.auditEvent.findMany({ where: { debtorId }, orderBy: { id: "asc" } })).map(
    ({ action }) => action,
  );

/** Where their page of answers leads them. */
export const nextOf = async (actor: DebtorActor) =>
  getAnswers(await readAs(actor, ANSWERS_PAGE)).next;
