import "server-only";
import { z } from "zod";
import { type Reading, rowOf } from "@/lib/adapters/db/reading";
import { statement } from "@/lib/adapters/db/statement";
import type { KnownNodes } from "@/lib/domain/cobrowse/filter-node";
import {
  BATCHES_PER_WINDOW_MAX,
  SHARE_BYTES_MAX,
  WINDOW_SECONDS,
} from "@/lib/domain/cobrowse/limits";
import type { EndReason } from "@/lib/domain/cobrowse/status";
import type { AuditRow } from "@/lib/services/audit/store";

const screenSchema = z
  .object({
    id: z.string(),
    page: z.string().nullable(),
    path: z.string().nullable(),
    known: z
      .object({ fields: z.record(z.string(), z.string()), blocked: z.array(z.int()) })
      .nullable(),
  })
  .nullable();

/** The share that is live in this session, and where its recorder is. */
export const LIVE_SCREEN: Reading<z.output<typeof screenSchema>> = {
  sql: rowOf(`select own.id, own.page, own.path, own.known_nodes as known from cobrowse_session own
    where own.session_id = session.id and own.status = 'live' limit 1`),
  schema: screenSchema,
};

/** What became of a batch. */
export type Appended = "kept" | "repeated" | "gap" | "too_fast" | "too_much" | "ended";

const append = statement<{ outcome: Appended }>(
  "select cobrowse_append($1::jsonb, $2, $3) as outcome",
);

/** Keeps a batch, in its place. */
export async function appendBatch(
  batch: {
    id: string;
    sessionId: string;
    page: string;
    number: number;
    path: string;
    known: KnownNodes;
    sizeBytes: number;
    hasSnapshot: boolean;
    isActive: boolean;
  },
  bodySealed: Uint8Array,
  now: Date,
): Promise<Appended> {
  const limits = {
    windowSeconds: WINDOW_SECONDS,
    batchesMax: BATCHES_PER_WINDOW_MAX,
    bytesMax: SHARE_BYTES_MAX,
  };
  const [row] = await append([JSON.stringify({ ...batch, ...limits }), bodySealed, now]);
  return row?.outcome ?? "ended";
}

const notify = statement("select pg_notify('cobrowse', $1)");

/** Says something to whoever looks at a share or shows it, in whichever process; kept nowhere. Words without spaces. */
export async function tellShare(id: string, ...words: readonly (string | number)[]): Promise<void> {
  await notify([[id, ...words].join(" ")]);
}

export type ShareState = {
  staffNameSealed: Buffer | null;
  status: "offered" | "consented" | "live" | "ended";
  endReason: EndReason | null;
  sequence: bigint;
  snapshotSequence: bigint | null;
};

export type EventRow = { sequence: bigint; kind: string; bodySealed: Buffer; at: Date };

const selectState = statement<ShareState>(`
  select status, end_reason as "endReason", staff_name_sealed as "staffNameSealed", sequence, snapshot_sequence as "snapshotSequence"
    from cobrowse_session where id = $1`);

export async function findShareState(id: string): Promise<ShareState | null> {
  const [row] = await selectState([id]);
  return row ?? null;
}

const selectEvents = statement<EventRow>(`
  select sequence, kind, body_sealed as "bodySealed", at from cobrowse_event
   where cobrowse_id = $1 and sequence > $2 and kind = any($3) order by sequence limit $4`);

/** The next events of a share after one, the oldest first. */
export const findEvents = (
  id: string,
  after: bigint,
  kinds: readonly ("screen" | "gesture" | "answer")[],
  countMax: number,
): Promise<EventRow[]> => selectEvents([id, after, kinds, countMax]);

const answer = statement(`
  with answered as (delete from cobrowse_event where cobrowse_id = $1 and sequence = $2 and kind = 'gesture' returning 1),
  shared as (
    update cobrowse_session set sequence = sequence + 1, touched_at = $4
     where id = $1 and status = 'live' and exists (select from answered) returning id, sequence),
  kept as (
    insert into cobrowse_event (cobrowse_id, sequence, kind, body_sealed, at)
    select id, sequence, 'answer', $3, $4 from shared)
  select write_trail($5::jsonb, '[]'), pg_notify('cobrowse', id::text) from shared`);

/** A proposal's one answer, in the proposal's place. False where it has been answered. */
export async function saveAnswer(
  id: string,
  proposal: bigint,
  bodySealed: Uint8Array,
  now: Date,
  audit: AuditRow,
): Promise<boolean> {
  const values = [id, proposal, bodySealed, now, JSON.stringify([audit])];
  return (await answer(values)).length === 1;
}
