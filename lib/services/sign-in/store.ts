import "server-only";
import { statement } from "@/lib/adapters/db/statement";
import { queueJob } from "@/lib/adapters/queue/queue-job";
import type { MessageChannel } from "@/lib/services/message/content";
import type { Identifier } from "./read-identifier";

const SENDING = queueJob("send-sign-in-code", { about: "signInId", key: "sign-in" });

/**
 * The same work whether or not anybody is found. A reference that two creditors use says not whose it is: then it is
 * nobody's, for a code must never open another person's file. The person written to last comes first.
 */
const insert = statement(`
  with asked as (
    select debtor.id, debtor.created_at from debtor
     where (phone_hash = $6 or email_hash = $7) and erased_at is null and outreach_stopped_at is null
    union
    select debtor.id, debtor.created_at from debtor
     where id = (select min(debtor_id::text)::uuid from account where reference = any($8)
                 having count(distinct debtor_id) = 1)
       and erased_at is null and outreach_stopped_at is null),
  begun as (
    insert into sign_in (id, secret_hash, locale, created_at, expires_at, debtor_ids, channel)
    select $1, $2, $3, $4, $5, coalesce(array_agg(id order by created_at desc), '{}'), $9 from asked
    returning id)
  select ${SENDING} from begun`);

/** A way in for whom the identifier finds, and the job that sends its code. */
export async function insertSignIn(
  signIn: {
    id: string;
    secretHash: Uint8Array;
    locale: string;
    createdAt: Date;
    expiresAt: Date;
  } & Identifier,
): Promise<void> {
  const { id, secretHash, locale, createdAt, expiresAt, phoneHash, emailHash, references } = signIn;
  const typed = emailHash ? "email" : null;
  const channel: MessageChannel | null = phoneHash ? "sms" : typed;
  const found = [phoneHash, emailHash, references, channel];
  await insert([id, secretHash, locale, createdAt, expiresAt, ...found]);
}

const selectUnsent = statement<{ debtorIds: string[]; channel: MessageChannel | null }>(`
  select debtor_ids as "debtorIds", channel from sign_in
   where id = $1 and code_hash is null and expires_at > $2`);

export async function findUnsent(id: string, now: Date) {
  const [signIn] = await selectUnsent([id, now]);
  return signIn ?? null;
}

const updateCode = statement(
  "update sign_in set code_hash = $2 where id = $1 and code_hash is null returning 1",
);

/** The code of a way in, once; false where it has one. */
export async function setCode(id: string, codeHash: Uint8Array): Promise<boolean> {
  return (await updateCode([id, codeHash])).length === 1;
}

/** A way in as its browser names it. */
type Way = { id: string; secretHash: Uint8Array };

const countAttempt = statement<{ codeHash: Buffer | null; debtorIds: string[] }>(`
  update sign_in set attempts = attempts + 1
   where id = $1 and secret_hash = $2 and attempts < $3 and expires_at > $4 and confirmed_at is null
  returning code_hash as "codeHash", debtor_ids as "debtorIds"`);

/** One more attempt counted, or null when there is none left to take. */
export async function takeAttempt({ id, secretHash }: Way, attemptsMax: number, now: Date) {
  const [attempt] = await countAttempt([id, secretHash, attemptsMax, now]);
  return attempt ?? null;
}

const confirm = statement(
  "update sign_in set confirmed_at = $2 where id = $1 and confirmed_at is null returning 1",
);

/** False where another try was right first. */
export async function confirmCodeOf(id: string, now: Date): Promise<boolean> {
  return (await confirm([id, now])).length === 1;
}

const CONFIRMED =
  "id = $1 and secret_hash = $2 and expires_at > $3 and confirmed_at is not null and used_at is null";

const selectConfirmed = statement<{ debtorIds: string[] }>(
  `select debtor_ids as "debtorIds" from sign_in where ${CONFIRMED}`,
);

export async function findConfirmed({ id, secretHash }: Way, now: Date) {
  const [signIn] = await selectConfirmed([id, secretHash, now]);
  return signIn ?? null;
}

const use = statement<{ locale: string }>(`
  update sign_in set used_at = $3 where ${CONFIRMED} and $4 = any(debtor_ids::text[]) returning locale`);

/** Uses a confirmed way in for one of its files, once. */
export async function spendSignIn({ id, secretHash }: Way, debtorId: string, now: Date) {
  const [signIn] = await use([id, secretHash, now, debtorId]);
  return signIn ?? null;
}

const remove = statement("delete from sign_in where expires_at < $1");

export async function removeSignIns(before: Date): Promise<void> {
  await remove([before]);
}
