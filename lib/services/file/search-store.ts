import "server-only";
import { asStaff, type StaffScope } from "@/lib/adapters/db/staff-transaction";
import { statement } from "@/lib/adapters/db/statement";
import { DEBT_CODES } from "@/lib/domain/ledger/chart";

export type FoundRow = {
  id: string;
  dataKeyWrapped: Buffer;
  masterKeyId: string;
  profileSealed: Buffer;
  references: string[];
  balanceMinor: bigint;
  hasPlan: boolean;
  openCases: number;
};

const CODES = DEBT_CODES.map((code) => `'${code}'`).join();

/** Each way of finding somebody by an index of its own; $5 how many at most. */
const find = statement<FoundRow>(`
  with found as (
    select id from debtor where phone_hash = $1
    union select id from debtor where email_hash = $2
    union select debtor_id from account where reference = any ($3)
    union select debtor_id from debtor_name where name_hash = any ($4::bytea[])),
  shown as (
    select debtor.* from found join debtor on debtor.id = found.id
     where erased_at is null order by created_at desc, id limit $5)
  select id, data_key_wrapped as "dataKeyWrapped", master_key_id as "masterKeyId", profile_sealed as "profileSealed",
         array(select reference from account where account.debtor_id = shown.id order by due_on, reference) as "references",
         (select coalesce(sum(debit_minor - credit_minor), 0)::bigint
            from account join ledger_account book on book.creditor_id = account.creditor_id and book.account_id = account.id
           where account.debtor_id = shown.id and book.code in (${CODES})) as "balanceMinor",
         exists (select from repayment_plan plan where plan.debtor_id = shown.id and plan.status = 'active') as "hasPlan",
         (select count(*)::int from support_case own where own.debtor_id = shown.id and own.status = 'open') as "openCases"
    from shown order by created_at desc, id`);

export type Sought = {
  phoneHash: Uint8Array | null;
  emailHash: Uint8Array | null;
  references: string[];
  nameHashes: Uint8Array[];
};

export function findFiles(scope: StaffScope, sought: Sought, most: number): Promise<FoundRow[]> {
  const { phoneHash, emailHash, references, nameHashes } = sought;
  const names = nameHashes.map((hash) => Buffer.from(hash));
  return asStaff(scope, (sender) => find([phoneHash, emailHash, references, names, most], sender));
}
