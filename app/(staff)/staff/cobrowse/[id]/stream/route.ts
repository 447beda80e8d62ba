import { agentStream } from "@/lib/services/cobrowse/agent/agent-stream";
import { openStaff } from "@/lib/services/staff/open-staff";
import { STREAM_HEADERS } from "@/lib/services/stream/event-stream";
import { readLastEventId } from "@/lib/services/stream/last-event-id";

type Context = { params: Promise<{ id: string }> };

/** The screen of a share, live, for the colleague whose it is. 204 for anybody else: a browser then asks no more. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const member = await openStaff("cobrowse.join");
  const { id } = await params;
  const lastEventId = readLastEventId(request.headers);
  const stream = member && (await agentStream({ member, id, lastEventId, signal: request.signal }));
  if (!stream) return new Response(null, { status: 204 });
  return new Response(stream, { headers: STREAM_HEADERS });
}
