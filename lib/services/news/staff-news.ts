import "server-only";
import { now as clockNow } from "@/lib/adapters/clock/clock";
import { roleMay } from "@/lib/domain/actor/permission";
import { theirFile } from "@/lib/services/file/authorise";
import type { StaffMember } from "@/lib/services/staff/current-staff";
import { scopeOf, staffMay } from "@/lib/services/staff/may";
import { isStaffSessionOpen } from "@/lib/services/staff/session-store";
import { eventStream, type StreamSource } from "@/lib/services/stream/event-stream";
import { countFileNews, countInboxNews } from "./store";

/** Pages of one colleague that listen to one process at once. */
export const LISTENING_MAX = 6;

/** Of this process, by colleague. */
const listening = new Map<string, number>();

type Asked = {
  member: Pick<StaffMember, "actor" | "sessionId">;
  /** The file whose page asks; null: the inbox. */
  file: string | null;
  /** What the page has before it was read then. */
  since: Date;
  signal: AbortSignal;
};

/**
 * Tells a page how much is new on it, and changes nothing of it: `news` with a count, whenever that is another one. Ends with
 * the session, which it does not prolong. Null where the page is not theirs to see, or too many of theirs listen.
 */
export async function staffNews(asked: Asked): Promise<ReadableStream<Uint8Array> | null> {
  const { member, file, signal } = asked;
  const { actor, sessionId } = member;
  const isTheirs = file
    ? (await theirFile(actor, "file.read", file)).ok
    : staffMay(actor, "case.work", { creditorId: actor.creditorId });
  const leave = isTheirs ? enter(actor.staffId) : null;
  if (!leave) return null;
  const source: StreamSource = {
    id: file ? `file:${file}` : `inbox:${actor.creditorId}`,
    read: reader(asked),
    hear: () => null,
    // What the money paths write wakes nobody up: it is looked for now and then.
    looksAtBeat: true,
    beat: () => isStaffSessionOpen(sessionId, clockNow()),
    onEnd: leave,
  };
  return eventStream(source, signal);
}

function reader({ member: { actor }, file, since }: Asked): StreamSource["read"] {
  const scope = scopeOf(actor);
  const { staffId } = actor;
  const answers = roleMay(actor.role, "chat.answer");
  let told = 0;
  return async () => {
    const count = file
      ? await countFileNews(scope, { debtorId: file, since, staffId })
      : await countInboxNews(scope, { since, staffId, answers, now: clockNow() });
    const isNew = count !== told;
    told = count;
    return { messages: isNew ? [{ event: "news", data: { count } }] : [], isOver: false };
  };
}

/** Counts one more of a colleague's pages until the returned function is called; null where there are enough. */
function enter(staffId: string): (() => void) | null {
  const count = listening.get(staffId) ?? 0;
  if (count >= LISTENING_MAX) return null;
  listening.set(staffId, count + 1);
  let isIn = true;
  return () => {
    if (!isIn) return;
    isIn = false;
    const left = (listening.get(staffId) ?? 1) - 1;
    if (left > 0) listening.set(staffId, left);
    else listening.delete(staffId);
  };
}
