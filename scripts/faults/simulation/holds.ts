// Something comes up in a person's life that stops collection, and passes.
import { randomUUID } from "node:crypto";
import { db } from "@/lib/adapters/db/client";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import { HOLD_KINDS } from "@/lib/domain/hold/kind";
import type { World } from "./world";

const DAY_MS = 86_400_000;

/** Puts a person under a hold, or takes it away. Under the person's lock, as every change of what they may do. */
export async function changeHold(world: World): Promise<void> {
  const { random, clock, story } = world;
  const { debtorId, creditorId } = random.pick(world.people).actor;
  const { timeZone } = await db.creditor.findUniqueOrThrow({ where: { id: creditorId } });
  const now = clock.now();
  const startsOn = new Date(dateInZone(now, timeZone));
  const kind = random.pick(HOLD_KINDS);
  // Some end by themselves.
  const days = random.chance(0.4) ? random.between(1, 40) : null;
  const endsOn = days === null ? null : new Date(startsOn.getTime() + days * DAY_MS);
  const change = await db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from debtor where id = ${debtorId}::uuid for no key update`;
    const where = { debtorId, releasedAt: null };
    const { count } = await tx.hold.updateMany({ where, data: { releasedAt: now } });
    if (count > 0) return "is released";
    const ids = { id: randomUUID(), debtorId, accountId: null };
    await tx.hold.create({ data: { ...ids, kind, startsOn, endsOn, createdAt: now } });
    return `begins (${kind})`;
  });
  story.push(`${now.toISOString()} a hold ${change}`);
}
