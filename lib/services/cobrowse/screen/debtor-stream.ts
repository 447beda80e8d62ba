import "server-only";
import { z } from "zod";
import { now as clockNow } from "@/lib/adapters/clock/clock";
import { refuseImpersonator } from "@/lib/domain/actor/impersonator";
import { gestureSchema } from "@/lib/domain/cobrowse/gesture";
import { openForDebtor } from "@/lib/services/debtor/personal-data";
import type { SessionDebtor } from "@/lib/services/session/session-debtor";
import { eventStream, type StreamMessage } from "@/lib/services/stream/event-stream";
import { endDueShares } from "../store";
import { findEvents, findShareState } from "./store";

const GESTURES_AT_ONCE = 20;
const place = z.coerce.number();

/**
 * What the person's page hears: how the share stands, what the agent points at and proposes, and that a new picture is
 * wanted. Begins with what comes now; after `lastEventId` where the connection was lost.
 */
export function debtorStream(
  debtor: SessionDebtor,
  lastEventId: bigint | null,
  signal: AbortSignal,
): ReadableStream<Uint8Array> | null {
  refuseImpersonator(debtor);
  const share = debtor.share;
  if (!share) return null;
  const { id } = share;
  let last = lastEventId;
  let toldStatus = "";
  const read = async () => {
    const state = await findShareState(id);
    if (!state) return { messages: [], isOver: true };
    last ??= state.sequence;
    const messages: StreamMessage[] = [];
    if (state.status !== toldStatus) {
      toldStatus = state.status;
      const { status, staffNameSealed: sealed } = state;
      const agentName = sealed && openForDebtor(debtor.record, sealed, z.string());
      messages.push({ event: "state", data: { status, agentName } });
    }
    const rows = await findEvents(id, last, ["gesture"], GESTURES_AT_ONCE);
    for (const { sequence, bodySealed } of rows) {
      const gesture = openForDebtor(debtor.record, bodySealed, gestureSchema);
      messages.push({ event: "gesture", id: sequence, data: { id: String(sequence), ...gesture } });
      last = sequence;
    }
    return { messages, isOver: state.status === "ended" };
  };
  return eventStream({ id, read, hear, beat: () => isStillOn(id) }, signal);
}

function hear([word, ...rest]: readonly string[]): StreamMessage | null {
  if (word === "snapshot") return { event: "snapshot", data: null };
  if (word !== "laser") return null;
  const [x, y] = rest;
  const data = { kind: "laser", x: place.parse(x), y: place.parse(y) };
  return { event: "gesture", data };
}

/** Whoever waits at a share looks at the clock for it: it ends on time without a job. */
export async function isStillOn(id: string): Promise<boolean> {
  await endDueShares(id, clockNow());
  const state = await findShareState(id);
  // An end is told by the rows, which are looked at next.
  return state !== null;
}
