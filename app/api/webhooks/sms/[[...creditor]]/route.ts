import { readLimited } from "@/app/read-limited";
import { currentTime } from "@/lib/services/clock/current-time";
import { receiveReply } from "@/lib/services/outreach/receive-reply";

type Context = { params: Promise<{ creditor?: string[] }> };

/** An SMS of 1,600 characters with its facts. */
const BODY_BYTES_MAX = 32_768;

/** Nothing is answered by SMS: carriers and gateways confirm a STOP themselves. */
const NO_REPLY = '<?xml version="1.0" encoding="UTF-8"?><Response/>';

/** Answers to our SMS, posted by the gateway: STOP and START. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const body = await readLimited(request, BODY_BYTES_MAX);
  if (body === null) return new Response(null, { status: 413 });
  const [creditorSlug = null, ...rest] = (await params).creditor ?? [];
  if (rest.length > 0) return new Response(null, { status: 404 });
  const received = await receiveReply({
    path: new URL(request.url).pathname,
    ...{ creditorSlug, form: new URLSearchParams(body), now: currentTime() },
    signature: request.headers.get("x-twilio-signature") ?? "",
  });
  if (!received.ok) return new Response(null, { status: 403 });
  return new Response(NO_REPLY, { headers: { "Content-Type": "text/xml; charset=utf-8" } });
}
