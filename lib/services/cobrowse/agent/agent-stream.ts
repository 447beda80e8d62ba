import "server-only";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { now as clockNow } from "@/lib/adapters/clock/clock";
import {
  type KeyHolder,
  openFileForDebtor,
  openForDebtor,
} from "@/lib/services/debtor/personal-data";
import type { StaffMember } from "@/lib/services/staff/current-staff";
import { scopeOf, staffMay } from "@/lib/services/staff/may";
import { eventStream, type StreamMessage } from "@/lib/services/stream/event-stream";
import { isStillOn } from "../screen/debtor-stream";
import { type EventRow, findEvents, findShareState, tellShare } from "../screen/store";
import { findSharedFile, noteAgent } from "./store";

const BATCHES_AT_ONCE = 20;

/**
 * What the agent's page sees: how the share stands, the screen, the person's answers, signs of life. Begins with the last
 * whole picture of the page; after `lastEventId` where the connection was lost. Null where it is not theirs to see.
 */
export async function agentStream(input: {
  member: StaffMember;
  id: string;
  lastEventId: bigint | null;
  signal: AbortSignal;
}): Promise<ReadableStream<Uint8Array> | null> {
  const { member, id, lastEventId, signal } = input;
  const { actor } = member;
  const share = await findSharedFile(scopeOf(actor), id);
  const isTheirs = share?.staffId === actor.staffId && staffMay(actor, "cobrowse.join", share);
  if (!share || !isTheirs) return null;
  const beat = async () =>
    (await noteAgent(id, member.sessionId, clockNow())) && (await isStillOn(id));
  await noteAgent(id, member.sessionId, clockNow());
  return eventStream({ id, read: reader(share, lastEventId), hear, beat }, signal);
}

function reader(share: KeyHolder & { id: string }, lastEventId: bigint | null) {
  const { id } = share;
  let last = lastEventId ?? -1n;
  let toldStatus = "";
  return async () => {
    const state = await findShareState(id);
    if (!state) return { messages: [], isOver: true };
    const messages: StreamMessage[] = [];
    if (state.status !== toldStatus) {
      toldStatus = state.status;
      messages.push({ event: "state", data: { status: state.status, reason: state.endReason } });
      // Whatever there was is gone, or never was: the recorder is asked for a picture.
      if (state.status === "live") await askForPicture(id, state.snapshotSequence);
    }
    // What came before the last whole picture is of no use to who has not seen it.
    if (state.snapshotSequence !== null && last < state.snapshotSequence - 1n) {
      last = state.snapshotSequence - 1n;
    }
    const rows = await findEvents(id, last, ["screen", "answer"], BATCHES_AT_ONCE);
    for (const row of rows) {
      messages.push({ event: row.kind, id: row.sequence, data: bodyOf(share, row) });
      last = row.sequence;
    }
    return { messages, isOver: state.status === "ended" };
  };
}

async function askForPicture(id: string, snapshotSequence: bigint | null): Promise<void> {
  const [first] =
    snapshotSequence === null ? [] : await findEvents(id, snapshotSequence - 1n, ["screen"], 1);
  if (first?.sequence !== snapshotSequence) await tellShare(id, "snapshot");
}

function bodyOf(share: KeyHolder, { kind, bodySealed, at }: EventRow): unknown {
  if (kind === "answer") return openForDebtor(share, bodySealed, z.json());
  const body = gunzipSync(openFileForDebtor(share, bodySealed)).toString("utf8");
  const batch: object = JSON.parse(body);
  return { ...batch, at: at.getTime() };
}

function hear([word, value]: readonly string[]): StreamMessage | null {
  return word === "beat" ? { event: "beat", data: { roundTripMs: Number(value) } } : null;
}
