import { staffNews } from "@/lib/services/news/staff-news";
import { openListener } from "@/lib/services/staff/open-staff";
import { STREAM_HEADERS } from "@/lib/services/stream/event-stream";

/** Milliseconds since 1970 of this century. */
const INSTANT = /^\d{13}$/;

/** How much is new on a page of the console since it was made; 204 for who may not know: a browser then asks no more. */
export async function GET({ url, signal }: Request): Promise<Response> {
  const asked = new URL(url).searchParams;
  const member = await openListener("file.read");
  const since = asked.get("since") ?? "";
  const stream =
    member && INSTANT.test(since)
      ? await staffNews({
          ...{ member, signal, file: asked.get("file"), since: new Date(Number(since)) },
        })
      : null;
  if (!stream) return new Response(null, { status: 204 });
  return new Response(stream, { headers: STREAM_HEADERS });
}
