import { staffChatStream } from "@/lib/services/conversation/live-chat";
import { openListener } from "@/lib/services/staff/open-staff";
import { STREAM_HEADERS } from "@/lib/services/stream/event-stream";

type Context = { params: Promise<{ id: string }> };

/** That a conversation changed, live, for a colleague who may see it. 204 for anybody else: a browser then asks no more. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const member = await openListener("chat.answer");
  const { id } = await params;
  const stream = member && (await staffChatStream(member, id, request.signal));
  if (!stream) return new Response(null, { status: 204 });
  return new Response(stream, { headers: STREAM_HEADERS });
}
