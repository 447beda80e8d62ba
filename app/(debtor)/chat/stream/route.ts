import { debtorChatStream } from "@/lib/services/conversation/live-chat";
import { openDebtor } from "@/lib/services/session/open-debtor";
import { STREAM_HEADERS } from "@/lib/services/stream/event-stream";

const NOTHING = {};

/** That the person's conversation changed, live. 204 without a session: a browser then asks no more. */
export async function GET(request: Request): Promise<Response> {
  const debtor = await openDebtor(NOTHING);
  if (!debtor) return new Response(null, { status: 204 });
  return new Response(debtorChatStream(debtor, request.signal), { headers: STREAM_HEADERS });
}
