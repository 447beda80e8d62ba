import "server-only";
import { checkSeal, type SealFaultKind, type StoredSeal } from "@/lib/services/seal/check-seal";
import { BATCH_ENTRIES_MAX } from "@/lib/services/seal/seal-batches";
import { eventHash } from "./event-text";
import { TRAIL_WORDS } from "./seal-trail";
import { unsealedCount } from "./trail-store";
import { type SealWithEvents, sealsWithEvents } from "./walk-trail";

/** Work may be committed, and clocks of two machines may be apart, so much. */
const MISDATED_MS_MIN = 3_600_000;

/** Something that cannot be so if the trail was only ever added to. `subject` names an event or a seal by its id. */
export type TrailFault = {
  kind: SealFaultKind | "event_changed" | "event_misdated" | "seal_held_differs";
  subject: string;
};

export type TrailReport = {
  events: number;
  unsealed: number;
  seals: number;
  /** Where the chain ends now; its hash, kept elsewhere, is what later shows that the end was cut off. */
  last: { id: bigint; hash: string } | null;
  faults: TrailFault[];
};

/** A seal's id and hash (hexadecimal) that somebody kept elsewhere. */
export type HeldSeal = { id: bigint; hash: string };

/**
 * Recomputes the hash of every sealed event, every seal over them, its signature and the chain; looks for events that were
 * put in later than they say. Reads only, a page at a time: the trail may be long.
 */
export async function verifyTrail({
  held = null,
}: {
  held?: HeldSeal | null;
} = {}): Promise<TrailReport> {
  let events = 0;
  let seals = 0;
  let isHeldSeen = held === null;
  let previous: StoredSeal | undefined;
  let complete: StoredSeal | undefined;
  const faults: TrailFault[] = [];
  for await (const part of sealsWithEvents()) {
    events += part.events.length;
    faults.push(...checkEvents(part, complete), ...checkPart(part, previous));
    const { seal } = part;
    if (!seal) continue;
    seals += 1;
    isHeldSeen ||= held?.id === seal.id && held.hash === hex(seal.hash);
    previous = seal;
    // A full batch left some behind: only after another one nothing older was there.
    if (seal.entryCount < BATCH_ENTRIES_MAX) complete = seal;
  }
  if (!isHeldSeen) faults.push({ kind: "seal_held_differs", subject: `seal ${held?.id}` });
  const last = previous ? { id: previous.id, hash: hex(previous.hash) } : null;
  return { events, unsealed: await unsealedCount(), seals, last, faults };
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");

/** `complete`: the last seal before after which nothing that was there had none. */
function checkEvents(
  { seal, events }: SealWithEvents,
  complete: StoredSeal | undefined,
): TrailFault[] {
  const from = complete ? complete.sealedAt.getTime() - MISDATED_MS_MIN : 0;
  const until = seal ? seal.sealedAt.getTime() + MISDATED_MS_MIN : Number.POSITIVE_INFINITY;
  return events.flatMap((event) => {
    const subject = `event ${event.id} (seal ${event.sealId})`;
    const isSame = eventHash(event).equals(event.contentHash);
    const isDated = event.at.getTime() >= from && event.at.getTime() <= until;
    return [
      ...(isSame ? [] : [{ kind: "event_changed" as const, subject }]),
      ...(isDated ? [] : [{ kind: "event_misdated" as const, subject }]),
    ];
  });
}

function checkPart(
  { sealId, seal, events }: SealWithEvents,
  previous: StoredSeal | undefined,
): TrailFault[] {
  const kinds = seal ? checkSeal(TRAIL_WORDS, seal, previous, events) : ["seal_missing" as const];
  return kinds.map((kind) => ({ kind, subject: `seal ${sealId}` }));
}
