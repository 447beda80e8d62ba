import "server-only";
import { gunzipSync, gzipSync } from "node:zlib";
import { RECORDING_DAYS_KEPT } from "@/lib/domain/cobrowse/limits";
import { openFileForDebtor, sealFileForDebtor } from "@/lib/services/debtor/personal-data";
import { findEvents } from "../screen/store";
import { findShareToKeep, saveRecording } from "./store";

const DAY_MS = 86_400_000;
const EVENTS_MAX = 100_000;

/** Job: what was seen in a share becomes one recording, because the person agreed to that, and its events go. Safe to repeat. */
export async function keepRecording(input: { cobrowseId: string; now: Date }): Promise<void> {
  const { cobrowseId: id, now } = input;
  const keptUntil = new Date(now.getTime() + RECORDING_DAYS_KEPT * DAY_MS);
  const share = await findShareToKeep(id);
  // Erased meanwhile: there is nobody whose recording it could be.
  if (!share) return saveRecording(id, null, now, keptUntil);
  const rows = await findEvents(id, -1n, ["screen"], EVENTS_MAX);
  // The job before this one has done it; a second recording would be an empty one.
  if (rows.length === 0) return;
  const batches = rows.map(({ bodySealed }) =>
    gunzipSync(openFileForDebtor(share, bodySealed)).toString("utf8"),
  );
  const body = sealFileForDebtor(share, gzipSync(`[${batches.join()}]`));
  await saveRecording(id, body, now, keptUntil);
}
