import "server-only";
import { z } from "zod";
import { jsonInstant } from "@/lib/adapters/db/json-columns";
import { listOf, type Reading, rowOf } from "@/lib/adapters/db/reading";
import { statement } from "@/lib/adapters/db/statement";
import { CHANNELS, type Channel } from "@/lib/domain/outreach/channel";
import type { AuditRow } from "@/lib/services/audit/store";
import type { OutboxRow } from "@/lib/services/outbox/store";

const channelSchema = z.enum(CHANNELS);

const reachSchema = z.object({
  choices: z.array(z.object({ kind: z.string(), channels: z.array(channelSchema) })),
  stopped: z.array(channelSchema),
  /** The newest contacts that count, planned ones among them. */
  contacts: z.array(jsonInstant),
  hasDevice: z.boolean(),
  showsPushDetails: z.boolean(),
});
export type Reach = z.output<typeof reachSchema>;

/** More than any creditor's caps let through in a week. */
const CONTACTS_MAX = 10;

const textsOf = (query: string) =>
  `(select coalesce(json_agg(text), '[]') from (${query}) texts (text))`;

/** How a person may and wants to be reached. */
export const REACH: Reading<Reach> = {
  sql: rowOf(`select debtor.shows_push_details as "showsPushDetails",
      exists (select from push_subscription device where device.debtor_id = debtor.id) as "hasDevice",
      ${listOf("select kind, channels from reminder_choice choice where choice.debtor_id = debtor.id")} as choices,
      ${textsOf("select channel from contact_stop stop where stop.debtor_id = debtor.id")} as stopped,
      ${textsOf(`select counted_at from message where message.debtor_id = debtor.id and counted_at is not null
        order by counted_at desc limit ${CONTACTS_MAX}`)} as contacts`),
  schema: reachSchema,
};

/** Whom a STOP or START is about, on which channel, with its trail and event; written only where it changes something. */
type Wish = {
  debtorId: string;
  channel: Channel;
  at: Date;
  audit: AuditRow;
  outbox: OutboxRow;
};

const stop = statement(`
  with made as (
    insert into contact_stop (debtor_id, channel, stopped_at) values ($1, $2, $3)
    on conflict do nothing returning channel)
  select write_trail($4::jsonb, $5::jsonb) from made`);

const resume = statement(`
  with gone as (delete from contact_stop where debtor_id = $1 and channel = $2 and stopped_at <= $3 returning channel)
  select write_trail($4::jsonb, $5::jsonb) from gone`);

const valuesOf = ({ debtorId, channel, at, audit, outbox }: Wish) => [
  ...[debtorId, channel, at, JSON.stringify([audit]), JSON.stringify([outbox])],
];

/** False where it was stopped already. */
export const insertStop = async (wish: Wish): Promise<boolean> =>
  (await stop(valuesOf(wish))).length === 1;

/** False where it was not stopped. */
export const removeStop = async (wish: Wish): Promise<boolean> =>
  (await resume(valuesOf(wish))).length === 1;

type Owner = {
  debtorId: string;
  creditorId: string;
  creditorSlug: string;
  accountReferences: string[];
};

const OWNER = `debtor.id as "debtorId", debtor.creditor_id as "creditorId", creditor.slug as "creditorSlug",
  (select coalesce(array_agg(reference order by reference), '{}') from account where account.debtor_id = debtor.id)
    as "accountReferences"`;

const ownersOfPhone = statement<Owner>(`
  select ${OWNER} from creditor join debtor on debtor.creditor_id = creditor.id and debtor.phone_hash = $1
   where creditor.slug = coalesce($2::text, creditor.slug)`);

/** Everybody with this telephone, of one creditor or of all who share the sender. */
export const findOwnersOfPhone = (
  phoneHash: Uint8Array,
  creditorSlug: string | null,
): Promise<Owner[]> => ownersOfPhone([phoneHash, creditorSlug]);

const lastWrittenTo = statement<{ debtorId: string }>(`
  select debtor.id as "debtorId"
    from creditor join debtor on debtor.creditor_id = creditor.id and debtor.phone_hash = $1
         left join lateral (select created_at from message where message.debtor_id = debtor.id and channel = 'sms'
                             order by created_at desc limit 1) last on true
   where creditor.slug = coalesce($2::text, creditor.slug) and debtor.erased_at is null
     and debtor.outreach_stopped_at is null
   order by last.created_at desc nulls last limit 1`);

/** Of those with this telephone the one to whom an SMS went last; null where nobody has it. */
export async function findLastWrittenTo(
  phoneHash: Uint8Array,
  creditorSlug: string | null,
): Promise<string | null> {
  return (await lastWrittenTo([phoneHash, creditorSlug]))[0]?.debtorId ?? null;
}

const ownerOfMessage = statement<Owner & { channel: string; messageName: string }>(`
  select ${OWNER}, message.channel, creditor.message_name as "messageName"
    from message join debtor on debtor.id = message.debtor_id join creditor on creditor.id = debtor.creditor_id
   where message.id = $1 and debtor.erased_at is null`);

/** For whom a message was, and how it went; null where there is none. */
export async function findOwnerOfMessage(messageId: string) {
  return (await ownerOfMessage([messageId]))[0] ?? null;
}

const ownerOfDebtor = statement<Owner>(`
  select ${OWNER} from debtor join creditor on creditor.id = debtor.creditor_id where debtor.id = $1`);

export async function findOwner(debtorId: string): Promise<Owner | null> {
  return (await ownerOfDebtor([debtorId]))[0] ?? null;
}

export type { Owner };

const choose = statement(`
  with kept as (
    insert into reminder_choice (debtor_id, kind, channels, chosen_at)
    select $1, chosen.kind, string_to_array(chosen.channels, ' '), $2
      from unnest($3::text[], $4::text[]) chosen (kind, channels)
    on conflict (debtor_id, kind) do update set channels = excluded.channels, chosen_at = excluded.chosen_at),
  shown as (update debtor set shows_push_details = $5 where id = $1)
  select write_trail($6::jsonb, '[]')`);

/** By which channels each kind of reminder goes from now on. */
export async function saveChoices(input: {
  debtorId: string;
  choices: readonly { kind: string; channels: readonly Channel[] }[];
  showsPushDetails: boolean;
  at: Date;
  audit: AuditRow;
}): Promise<void> {
  const { debtorId, choices, showsPushDetails, at, audit } = input;
  await choose([
    ...[debtorId, at],
    choices.map(({ kind }) => kind),
    choices.map(({ channels }) => channels.join(" ")),
    ...[showsPushDetails, JSON.stringify([audit])],
  ]);
}
