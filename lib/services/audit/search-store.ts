import "server-only";
import { asStaff, type StaffScope } from "@/lib/adapters/db/staff-transaction";
import { statement } from "@/lib/adapters/db/statement";

export type TrailEvent = {
  id: bigint;
  at: Date;
  actorKind: string;
  actorId: string;
  /** Of a colleague. */
  actorProfile: Buffer | null;
  onBehalfOf: string | null;
  action: string;
  reason: string | null;
  debtorId: string | null;
  /** As JSON. */
  details: string;
  before: string | null;
  after: string | null;
  /** Hexadecimal: tells whether two events came from one place, and not from which. */
  addressHash: string | null;
  requestReference: string | null;
  isSealed: boolean;
};

export type TrailFilter = {
  actorId: string | null;
  debtorId: string | null;
  action: string | null;
  /** Instants; the second is not part of it. */
  from: Date | null;
  until: Date | null;
};

/** What of a filter is asked, with its place among the values: a condition that may be off keeps an index from being used. */
const CONDITIONS = {
  // The index on what people at work did is of these kinds only.
  actorId: (place) => `event.actor_kind in ('staff', 'operator') and event.actor_id = ${place}`,
  debtorId: (place) => `event.debtor_id = ${place}`,
  action: (place) => `event.action = ${place}`,
  from: (place) => `event.at >= ${place}`,
  until: (place) => `event.at < ${place}`,
} as const satisfies Record<keyof TrailFilter, (place: string) => string>;

/** $1 the creditor, $2 how many, $3 the last event of the page before or null, then the filter. The newest first. */
const selecting = (conditions: readonly string[]) =>
  statement<TrailEvent>(`
  select event.id, event.at, event.actor_kind as "actorKind", event.actor_id as "actorId",
         member.profile_sealed as "actorProfile", event.on_behalf_of as "onBehalfOf", event.action, event.reason,
         event.debtor_id as "debtorId", event.details::text, event.before::text, event.after::text,
         encode(event.address_hash, 'hex') as "addressHash",
         event.request_reference as "requestReference", event.seal_id is not null as "isSealed"
    from audit_event event
    left join staff_member member on event.actor_kind = 'staff' and member.id::text = event.actor_id
    left join audit_event key on key.id = $3
   where ${["event.creditor_id = $1", "(key.id is null or (event.at, event.id) < (key.at, key.id))", ...conditions].join(" and ")}
   order by event.at desc, event.id desc limit $2`);

/** A page of the trail as the scope sees it. */
export function findEvents(
  scope: StaffScope,
  filter: TrailFilter,
  { before, most }: { before: bigint | null; most: number },
): Promise<TrailEvent[]> {
  const names = Object.keys(CONDITIONS) as (keyof TrailFilter)[];
  const asked = names.filter((name) => filter[name] !== null);
  const select = selecting(asked.map((name, index) => CONDITIONS[name](`$${index + 4}`)));
  const values = [scope.creditorId, most, before, ...asked.map((name) => filter[name])];
  return asStaff(scope, (sender) => select(values, sender));
}

/** The creditor's people, those who have left among them: what they did is still in the trail. */
const selectColleagues = statement<{ id: string; profileSealed: Buffer }>(`
  select id, profile_sealed as "profileSealed" from staff_member where creditor_id = $1`);

export const findColleagues = (scope: StaffScope) =>
  asStaff(scope, (sender) => selectColleagues([scope.creditorId], sender));
