import { currentTime } from "@/lib/services/clock/current-time";
import { requireDebtor } from "@/lib/services/session/require-debtor";
import { askedStatement } from "@/lib/services/statement/asked-statement";
import { wholeStatement } from "@/lib/services/statement/whole-statement";

/** What a request for a file of a statement asks for, read for the person of the session. */
export async function askedFile(request: Request) {
  const debtor = await requireDebtor();
  const now = currentTime();
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const { period } = askedStatement(query, now);
  return {
    statement: await wholeStatement(debtor, period),
    period,
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
