import "server-only";
import type { StaffActor } from "@/lib/domain/actor/actor";
import { roleMay } from "@/lib/domain/actor/permission";
import { err, ok, type Result } from "@/lib/domain/result";
import { BYTE_ORDER_MARK, csvRow } from "@/lib/domain/statement/csv";
import { trailScope } from "./search-audit";
import { findEvents, type TrailEvent, type TrailFilter } from "./search-store";
import { auditRow } from "./store";
import { writeTrail } from "./trail-store";

/** Read from the database at once; the file may be longer than memory. */
const BATCH = 1_000;

const COLUMNS = [
  ...["id", "at", "actor_kind", "actor_id", "on_behalf_of", "action", "reason", "file"],
  ...["details", "before", "after", "address", "request", "sealed"],
] as const;

/**
 * A creditor's trail as CSV, piece by piece, the newest first; that it was taken stands in the trail itself. Ids only, as the
 * trail holds them. Error: `not_allowed`.
 */
export async function exportAudit(input: {
  actor: StaffActor;
  filter: TrailFilter;
  now: Date;
}): Promise<Result<AsyncGenerator<string>, "not_allowed">> {
  const { actor, filter, now } = input;
  const { creditorId } = actor;
  if (!roleMay(actor.role, "audit.export")) return err("not_allowed");
  await writeTrail(auditRow({ actor, action: "audit.exported", creditorId, now }));
  return ok(rowsOf(actor, filter));
}

async function* rowsOf(actor: StaffActor, filter: TrailFilter): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvRow(COLUMNS);
  let before: bigint | null = null;
  do {
    const place: { before: bigint | null; most: number } = { before, most: BATCH };
    const events = await findEvents(trailScope(actor), filter, place);
    if (events.length > 0) yield events.map((event) => csvRow(cellsOf(event))).join("");
    before = events.length === BATCH ? (events.at(-1)?.id ?? null) : null;
  } while (before !== null);
}

const cellsOf = (event: TrailEvent): string[] => [
  ...[String(event.id), event.at.toISOString(), event.actorKind, event.actorId],
  ...[event.onBehalfOf ?? "", event.action, event.reason ?? "", event.debtorId ?? ""],
  ...[event.details, event.before ?? "", event.after ?? "", event.addressHash ?? ""],
  ...[event.requestReference ?? "", event.isSealed ? "yes" : "no"],
];
