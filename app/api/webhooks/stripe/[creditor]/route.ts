import { currentTime } from "@/lib/services/clock/current-time";
import { receiveStripeEvent } from "@/lib/services/inbox/receive-stripe-event";

type Context = { params: Promise<{ creditor: string }> };

/** Stripe's events are a few kilobytes. */
const BODY_BYTES_MAX = 512 * 1024;

/** Stripe's events for one creditor. 200 once they are kept; what they mean is a job's business. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const length = Number(request.headers.get("content-length") ?? 0);
  if (length > BODY_BYTES_MAX) return new Response(null, { status: 413 });
  const received = await receiveStripeEvent({
    creditorSlug: (await params).creditor,
    // Raw: the signature is over these very bytes.
    body: await request.text(),
    signature: request.headers.get("stripe-signature") ?? "",
    now: currentTime(),
  });
  if (received.ok) return new Response(null, { status: 200 });
  return new Response(null, { status: received.error === "creditor_unknown" ? 404 : 400 });
}
