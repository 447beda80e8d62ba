import "server-only";
import type { Actor } from "@/lib/domain/actor/actor";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import { lapsedIfUsedBy } from "@/lib/domain/mandate/lapse";
import { isUnusedSince, queueLapsing } from "./due-store";
import { endMethod } from "./end-method";
import { findMethod } from "./method-record";

const ACTOR: Actor = { kind: "system", job: "lapse-mandate" };
/** Where a day is the last to begin: no mandate ends before its day. */
const LAST_ZONE = "Etc/GMT+12";

const usedBy = (now: Date) => lapsedIfUsedBy(dateInZone(now, LAST_ZONE));

/** Every day: mandates under which nothing was debited for 36 months end, each in a job of its own. */
export async function lapseMandates({ now }: { now: Date }): Promise<void> {
  await queueLapsing(usedBy(now));
}

/** Job: one mandate ends, and its person is asked for another, unless it was used in between. */
export async function lapseMandate(input: { methodId: string; now: Date }): Promise<void> {
  const { methodId, now } = input;
  const method = await findMethod(methodId);
  if (!method || !(await isUnusedSince(methodId, usedBy(now)))) return;
  await endMethod(method, "lapsed", { actor: ACTOR, now });
}
