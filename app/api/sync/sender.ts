import { readLimited } from "@/app/read-limited";
import type { SyncAnswer } from "@/lib/browser/worker/unsent-forms";
import { SENDER_FIELD, senderMark } from "@/lib/services/debtor/sender-mark";
import type { Beside } from "@/lib/services/session/current-session";
import { openDebtor } from "@/lib/services/session/open-debtor";
import type { SessionDebtor } from "@/lib/services/session/session-debtor";

type Readings = NonNullable<Beside["reads"]>;
type Sent<R extends Readings> = { debtor: SessionDebtor<R>; form: FormData };

/** Longer than our longest form with every character escaped. */
const BYTES_MAX = 100_000;

const refuse = (status: number): Response => new Response(null, { status });

/**
 * A form that waited on the phone, with the person who is signed in, if it is theirs. Else the answer: 400 without a
 * key (other sites cannot send one along), 401 without a session, 409 where somebody else is signed in, 413 too long.
 */
export async function readSent<R extends Readings>(
  request: Request,
  reads: R,
): Promise<Sent<R> | Response> {
  if (!request.headers.has("idempotency-key")) return refuse(400);
  const debtor = await openDebtor(reads);
  if (!debtor) return refuse(401);
  const body = await readLimited(request, BYTES_MAX);
  if (body === null) return refuse(413);
  const form = new FormData();
  for (const [name, value] of new URLSearchParams(body)) form.append(name, value);
  if (form.get(SENDER_FIELD) !== senderMark(debtor.debtorId)) return refuse(409);
  return { debtor, form };
}

/** Either way the form has arrived; what was refused waits as a draft on its own page. */
export const arrived = (isAccepted: boolean): Response =>
  Response.json({ outcome: isAccepted ? "sent" : "refused" } satisfies SyncAnswer);
