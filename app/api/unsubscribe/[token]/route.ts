import { seeOther } from "@/app/see-other";
import { currentTime } from "@/lib/services/clock/current-time";
import { unsubscribe } from "@/lib/services/outreach/unsubscribe";

type Context = { params: Promise<{ token: string }> };

/** A mail program's "unsubscribe", pressed once: no page, no cookie, no further question (RFC 8058, 3.2). */
export async function POST(_request: Request, { params }: Context): Promise<Response> {
  const stopped = await unsubscribe({ token: (await params).token, now: currentTime() });
  return new Response(null, { status: stopped.ok ? 200 : 404 });
}

/** Somebody opens the address, or a scanner does: asked for on a page, nothing is changed by looking. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return seeOther(`/unsubscribe/${encodeURIComponent((await params).token)}`);
}
