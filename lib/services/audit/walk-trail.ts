import "server-only";
import type { StoredSeal } from "@/lib/services/seal/check-seal";
import { type SealedEvent, sealedEventsAfter, sealsAfter } from "./trail-store";

const PAGE = 1000;
/** Even an id that nobody of ours gives is looked at. */
const BELOW_ALL = -(2n ** 63n);

export type SealWithEvents = { sealId: bigint; seal: StoredSeal | null; events: SealedEvent[] };

/** Seals and the events that name them, side by side; null where events name a seal that is not there. */
export async function* sealsWithEvents(): AsyncGenerator<SealWithEvents> {
  const groups = eventGroups();
  let group = (await groups.next()).value;
  for await (const seal of allSeals()) {
    for (; group && group.sealId < seal.id; group = (await groups.next()).value) {
      yield { ...group, seal: null };
    }
    const isItsOwn = group?.sealId === seal.id;
    yield { sealId: seal.id, seal, events: (isItsOwn && group?.events) || [] };
    if (isItsOwn) group = (await groups.next()).value;
  }
  for (; group; group = (await groups.next()).value) yield { ...group, seal: null };
}

async function* allSeals(): AsyncGenerator<StoredSeal> {
  for (let afterId = 0n; ; ) {
    const page = await sealsAfter([afterId, PAGE]);
    yield* page;
    const last = page.at(-1);
    if (!last) return;
    afterId = last.id;
  }
}

/** Sealed events in the order of ids, those of one seal together. */
async function* eventGroups(): AsyncGenerator<
  { sealId: bigint; events: SealedEvent[] },
  undefined
> {
  let events: SealedEvent[] = [];
  for (let after = [BELOW_ALL, BELOW_ALL]; ; ) {
    const page = await sealedEventsAfter([...after, PAGE]);
    for (const event of page) {
      const sealId = events[0]?.sealId;
      if (sealId !== undefined && sealId !== event.sealId) {
        yield { sealId, events };
        events = [];
      }
      events.push(event);
    }
    const last = page.at(-1);
    if (!last) break;
    after = [last.sealId, last.id];
  }
  const sealId = events[0]?.sealId;
  if (sealId !== undefined) yield { sealId, events };
}
