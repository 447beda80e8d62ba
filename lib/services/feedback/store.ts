import "server-only";
import { statement } from "@/lib/adapters/db/statement";

/** One row a session: an answer given again takes the place of the earlier one, the others stay. */
const upsert = statement(`
  insert into feedback (id, creditor_id, debtor_id, session_id, cause, ease, comment_sealed, created_at, updated_at)
  values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7, $7)
  on conflict (session_id) do update
     set cause = coalesce(excluded.cause, feedback.cause), ease = coalesce(excluded.ease, feedback.ease),
         comment_sealed = coalesce(excluded.comment_sealed, feedback.comment_sealed), updated_at = excluded.updated_at`);

export async function saveAnswer(answer: {
  creditorId: string;
  debtorId: string;
  sessionId: string;
  cause: string | null;
  ease: string | null;
  commentSealed: Uint8Array | null;
  now: Date;
}): Promise<void> {
  const { creditorId, debtorId, sessionId, cause, ease, commentSealed, now } = answer;
  await upsert([creditorId, debtorId, sessionId, cause, ease, commentSealed, now]);
}
