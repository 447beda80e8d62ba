import { readLimited } from "@/app/read-limited";
import { currentTime } from "@/lib/services/clock/current-time";
import { receiveStripeEvent } from "@/lib/services/inbox/receive-stripe-event";

type Context = { params: Promise<{ creditor: string }> };

/** Stripe's events are a few kilobytes. */
const BODY_BYTES_MAX = 512 * 1024;

/** Stripe's events for one creditor. 200 once they are kept; what they mean is a job's business. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  // Raw: the signature is over these very bytes.
  const body = await readLimited(request, BODY_BYTES_MAX);
  if (body === null) return new Response(null, { status: 413 });
  const received = await receiveStripeEvent({
    creditorSlug: (await params).creditor,
    body,
    signature: request.headers.get("stripe-signature") ?? "",
    now: currentTime(),
  });
  if (received.ok) return new Response(null, { status: 200 });
  return new Response(null, { status: received.error === "creditor_unknown" ? 404 : 400 });
}
