// What the creditor's own system received, against what the tables say it was told.
import type pg from "pg";
import type { Check } from "@/scripts/faults/contract";
import type { Receiver } from "@/scripts/faults/stack/receiver";

export async function compareWithReceiver(
  sql: Pick<pg.Pool, "query">,
  { received, forged }: Receiver,
): Promise<Check> {
  const { rows } = await sql.query<{ id: string }>("select id from outbox_event");
  const faults = rows.flatMap(({ id }) => {
    const known = received.get(id);
    if (!known || known.accepted === 0) return [`event ${id} was never taken by the creditor`];
    return known.contents.size === 1 ? [] : [`event ${id} came with different contents`];
  });
  const own = new Set(rows.map(({ id }) => id));
  const strange = [...received.keys()].filter((id) => !own.has(id));
  faults.push(...strange.map((id) => `event ${id} is in no table`));
  if (forged() > 0) faults.push(`${forged()} deliveries were not signed`);
  return { holds: "every event reached the creditor, under one id and with one content", faults };
}
