import { calendarResponse } from "@/app/(debtor)/my-plan/export/file-response";
import { readFeed } from "@/lib/services/calendar/read-feed";
import { currentTime } from "@/lib/services/clock/current-time";
import { clientAddressHash } from "@/lib/services/security/client-address";

type Context = { params: Promise<{ file: string }> };

/** The dates of a plan, for the calendar program that was given this address. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const token = (await params).file.replace(/\.ics$/, "");
  const addressHash = await clientAddressHash();
  const read = await readFeed({ token, addressHash, now: currentTime() });
  if (read.ok) return calendarResponse(read.value, "inline");
  return new Response(null, { status: read.error === "too_many" ? 429 : 404 });
}
