import "server-only";
import { statement } from "@/lib/adapters/db/statement";

/**
 * Takes out, in one statement, what has served its purpose (art. 5 GDPR, storage limitation): $1 codes made before, $2
 * sessions ended before, $3 drafts untouched since, $4 received events worked on before, $5 shared screens ended before (those that
 * were recorded stay with their recording), $6 conversations closed before.
 */
const remove = statement(`
  with codes as (delete from one_time_code where expires_at < $1),
       sessions as (delete from session where ends_at < $2),
       drafts as (delete from draft where updated_at < $3),
       shares as (
         delete from cobrowse_session share where ended_at < $5
            and not exists (select from cobrowse_recording where cobrowse_id = share.id)),
       conversations as (delete from conversation where closed_at < $6)
  delete from inbox_event where processed_at < $4`);

export async function removeEnded(before: {
  codes: Date;
  sessions: Date;
  drafts: Date;
  inboxEvents: Date;
  shares: Date;
  conversations: Date;
}): Promise<void> {
  const { codes, sessions, drafts, inboxEvents, shares, conversations } = before;
  await remove([codes, sessions, drafts, inboxEvents, shares, conversations]);
}
