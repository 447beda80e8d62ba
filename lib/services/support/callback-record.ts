import "server-only";
import { asStaff, type StaffScope } from "@/lib/adapters/db/staff-transaction";
import { statement } from "@/lib/adapters/db/statement";

export type CallbackRow = {
  id: string;
  openedAt: Date;
  callbackFrom: Date | null;
  callbackUntil: Date | null;
  detailsSealed: Buffer | null;
  teamId: string | null;
  profileSealed: Buffer;
  dataKeyWrapped: Buffer;
  masterKeyId: string;
};

const LISTED_MAX = 50;

const select = statement<CallbackRow>(`
  select support_case.id, opened_at as "openedAt", callback_from as "callbackFrom", callback_until as "callbackUntil",
         details_sealed as "detailsSealed", debtor.team_id as "teamId", profile_sealed as "profileSealed",
         data_key_wrapped as "dataKeyWrapped", master_key_id as "masterKeyId"
    from support_case join debtor on debtor.id = support_case.debtor_id
   where support_case.creditor_id = $1 and support_case.status = 'open' and kind = 'callback' and erased_at is null
   order by coalesce(callback_from, opened_at), support_case.id limit ${LISTED_MAX}`);

/** Who asked to be called back and was not yet, who is to be called soonest first. */
export const listCallbacks = (scope: StaffScope): Promise<CallbackRow[]> =>
  asStaff(scope, (sender) => select([scope.creditorId], sender));
