import { dateInZone } from "@/lib/domain/calendar/in-zone";
import { untilToday } from "@/lib/domain/statement/period";
import { currentTime } from "@/lib/services/clock/current-time";
import { requireDebtor } from "@/lib/services/session/require-debtor";
import { askedStatement } from "@/lib/services/statement/asked-statement";
import { wholeStatement } from "@/lib/services/statement/whole-statement";

/** What a request for a file of a statement asks for, read for the person of the session. */
export async function askedFile(request: Request) {
  const debtor = await requireDebtor();
  const now = currentTime();
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const asked = askedStatement(query, now);
  const today = dateInZone(now, debtor.creditor.timeZone);
  const { period, isCut } = untilToday(asked.period, today);
  return {
    statement: await wholeStatement(debtor, period),
    period,
    isCut,
    now,
    creditor: debtor.creditor,
  };
}

/** A file to keep, never to be cached: it is a person's. */
export function fileResponse(
  body: BodyInit,
  type: string,
  { from, to }: { from: string; to: string },
  ending: string,
): Response {
  return new Response(body, {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="${from}_${to}.${ending}"`,
      "Cache-Control": "private, no-store",
    },
  });
}
