import "server-only";
import { statement } from "@/lib/adapters/db/statement";

/**
 * Takes out, in one statement, what has served its purpose (art. 5 GDPR, storage limitation): $1 codes made before, $2
 * sessions ended before, $3 drafts untouched since, $4 received events worked on before.
 */
const remove = statement(`
  with codes as (delete from one_time_code where expires_at < $1),
       sessions as (delete from session where ends_at < $2),
       drafts as (delete from draft where updated_at < $3)
  delete from inbox_event where processed_at < $4`);

export async function removeEnded(before: {
  codes: Date;
  sessions: Date;
  drafts: Date;
  inboxEvents: Date;
}): Promise<void> {
  await remove([before.codes, before.sessions, before.drafts, before.inboxEvents]);
}
