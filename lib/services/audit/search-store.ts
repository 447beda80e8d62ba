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

/** $1 to $6 the creditor and the filter, $7 the last event of the page before or null, $8 how many. The newest first. */
const select = statement<TrailEvent>(`
  select event.id, event.at, event.actor_kind as "actorKind", event.actor_id as "actorId",
         member.profile_sealed as "actorProfile", event.on_behalf_of as "onBehalfOf", event.action, event.reason,
         event.debtor_id as "debtorId", event.details::text, event.before::text, event.after::text,
         event.request_reference as "requestReference", event.seal_id is not null as "isSealed"
    from audit_event event
    left join staff_member member on event.actor_kind = 'staff' and member.id::text = event.actor_id
    left join audit_event key on key.id = $7
   where event.creditor_id = $1 and ($2::text is null or event.actor_id = $2)
     and ($3::uuid is null or event.debtor_id = $3) and ($4::text is null or event.action = $4)
     and ($5::timestamptz is null or event.at >= $5) and ($6::timestamptz is null or event.at < $6)
     and (key.id is null or (event.at, event.id) < (key.at, key.id))
   order by event.at desc, event.id desc limit $8`);

/** A page of the trail as the scope sees it. */
export function findEvents(
  scope: StaffScope,
  { actorId, debtorId, action, from, until }: TrailFilter,
  { before, most }: { before: bigint | null; most: number },
): Promise<TrailEvent[]> {
  const filter = [scope.creditorId, actorId, debtorId, action, from, until];
  return asStaff(scope, (sender) => select([...filter, before, most], sender));
}
