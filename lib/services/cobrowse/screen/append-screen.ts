import "server-only";
import { gzipSync } from "node:zlib";
import { refuseImpersonator } from "@/lib/domain/actor/impersonator";
import { filterScreen } from "@/lib/domain/cobrowse/filter-screen";
import { type Batch, batchSchema, type ScreenBatch } from "@/lib/domain/cobrowse/screen-event";
import { isSharedRoute } from "@/lib/domain/cobrowse/shared-route";
import { err, ok, type Result } from "@/lib/domain/result";
import { sealFileForDebtor } from "@/lib/services/debtor/personal-data";
import type { SessionDebtor } from "@/lib/services/session/session-debtor";
import { type Appended, appendBatch, LIVE_SCREEN, tellShare } from "./store";

/** What posting a batch reads beside the session. */
export const SCREEN_POST = { screen: LIVE_SCREEN };

export type AppendError = Exclude<Appended, "kept" | "repeated"> | "malformed" | "other_page";

/**
 * Takes a batch of the recorder: cleans it (lib/domain/cobrowse/filter-screen.ts), seals what is left, and tells whoever
 * looks. Errors: `malformed`, `other_page` (the browser says that it comes from another page than the batch does), `ended`,
 * `gap` (one before it is missing), `too_fast`, `too_much`.
 */
export async function appendScreen(input: {
  debtor: SessionDebtor<typeof SCREEN_POST>;
  posted: unknown;
  sizeBytes: number;
  /** The path of the page that posts, as the browser itself says; null where it does not. */
  postedFrom: string | null;
  now: Date;
}): Promise<Result<{ droppedCount: number }, AppendError>> {
  refuseImpersonator(input.debtor);
  const { debtor, posted, sizeBytes, postedFrom, now } = input;
  const read = batchSchema.safeParse(posted);
  if (!read.success) return err("malformed");
  const batch = read.data;
  if (postedFrom !== null && postedFrom !== batch.path) return err("other_page");
  const { screen } = debtor.read;
  if (!screen) return err("ended");
  // A sign of life: whoever looks learns how good the line is. Nothing is kept of it.
  if (isBeat(batch, screen)) {
    await tellShare(screen.id, "beat", Math.round(batch.roundTripMs ?? 0));
    return ok({ droppedCount: 0 });
  }
  const isSamePage = screen.page === batch.page;
  const known = isSamePage && screen.known ? screen.known : undefined;
  const filtered = filterScreen(batch.path, batch.events, known);
  const { page, number, path } = batch;
  const { hasSnapshot, isActive, droppedCount } = filtered;
  const outcome = await appendBatch(
    {
      ...{ id: screen.id, sessionId: debtor.actor.sessionId, page, number, path },
      ...{ known: filtered.known, sizeBytes, hasSnapshot, isActive },
    },
    sealBatch(debtor, batch, filtered.events),
    now,
  );
  return outcome === "kept" || outcome === "repeated" ? ok({ droppedCount }) : err(outcome);
}

const isBeat = ({ events, page }: Batch, screen: { page: string | null }): boolean =>
  events.length === 0 && page === screen.page;

/** Compressed before it is sealed; afterwards nothing would get smaller. */
function sealBatch(
  { record }: SessionDebtor,
  { page, path, roundTripMs }: Batch,
  events: ScreenBatch["events"],
): Uint8Array {
  const isHidden = !isSharedRoute(path);
  const kept: ScreenBatch = { page, path: isHidden ? "" : path, isHidden, roundTripMs, events };
  return sealFileForDebtor(record, gzipSync(JSON.stringify(kept), { level: 1 }));
}
