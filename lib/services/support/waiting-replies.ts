import "server-only";
import { asStaff, type StaffScope } from "@/lib/adapters/db/staff-transaction";
import { statement } from "@/lib/adapters/db/statement";
import { openProfile } from "@/lib/services/debtor/personal-data";
import { openProfile as openStaffProfile } from "@/lib/services/staff/profile";
import type { Whose } from "./case-store";

/** Somebody who wrote and has no answer yet. */
export type WaitingReply = {
  conversationId: string;
  debtorId: string;
  name: string;
  waitingSince: Date;
  /** Who answers it; null: nobody has taken it. */
  answeredBy: string | null;
};

type ReplyRow = Omit<WaitingReply, "name" | "answeredBy"> & {
  profileSealed: Buffer;
  dataKeyWrapped: Buffer;
  masterKeyId: string;
  answeredBy: Buffer | null;
};

/** $1 the creditor, $2 whose ("mine", "free" or "all"), $3 who asks, $4 how many. Who waits longest first. */
const select = statement<ReplyRow>(`
  select own.id as "conversationId", own.debtor_id as "debtorId", own.waiting_since as "waitingSince",
         debtor.profile_sealed as "profileSealed", debtor.data_key_wrapped as "dataKeyWrapped",
         debtor.master_key_id as "masterKeyId", member.profile_sealed as "answeredBy"
    from conversation own join debtor on debtor.id = own.debtor_id
    left join staff_member member on member.id = own.staff_id
   where own.creditor_id = $1 and own.status = 'waiting' and own.waiting_since is not null and debtor.erased_at is null
     and ($2 <> 'mine' or own.staff_id = $3) and ($2 <> 'free' or own.staff_id is null)
   order by own.waiting_since, own.id limit $4`);

/** Conversations in which the person wrote last, as the scope sees them. Nobody puts one aside. */
export async function findWaitingReplies(
  scope: StaffScope,
  { whose, staffId, most }: { whose: Whose; staffId: string; most: number },
): Promise<WaitingReply[]> {
  if (whose === "later") return [];
  const values = [scope.creditorId, whose, staffId, most];
  const rows = await asStaff(scope, (sender) => select(values, sender));
  return rows.map((row) => {
    const { conversationId, debtorId, waitingSince, answeredBy } = row;
    const { givenName, familyName } = openProfile(row);
    return {
      ...{ conversationId, debtorId, waitingSince, name: `${givenName} ${familyName}` },
      answeredBy: answeredBy && openStaffProfile(answeredBy).name,
    };
  });
}
