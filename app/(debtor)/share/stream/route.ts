import { debtorStream } from "@/lib/services/cobrowse/screen/debtor-stream";
import { openDebtor } from "@/lib/services/session/open-debtor";
import { STREAM_HEADERS } from "@/lib/services/stream/event-stream";
import { readLastEventId } from "@/lib/services/stream/last-event-id";

const NOTHING = {};

/** What the person's page hears while their screen is shared. 204 where none is: a browser then asks no more. */
export async function GET(request: Request): Promise<Response> {
  const debtor = await openDebtor(NOTHING);
  const last = readLastEventId(request.headers);
  const stream = debtor && debtorStream(debtor, last, request.signal);
  if (!stream) return new Response(null, { status: 204 });
  return new Response(stream, { headers: STREAM_HEADERS });
}
