import { Readable } from "node:stream";
import { exportAudit } from "@/lib/services/audit/export-audit";
import { readFilter } from "@/lib/services/audit/read-filter";
import { currentTime } from "@/lib/services/clock/current-time";
import { openStaff } from "@/lib/services/staff/open-staff";

/** The trail as a file; 404 for who may not take it. */
export async function GET(request: Request): Promise<Response> {
  const member = await openStaff("audit.export");
  if (!member) return new Response(null, { status: 404 });
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const filter = readFilter(asked, member.creditor.timeZone);
  const exported = await exportAudit({ actor: member.actor, filter, now: currentTime() });
  if (!exported.ok) return new Response(null, { status: 404 });
  // Bytes, as a response wants them, as fast as they are read.
  const body = Readable.toWeb(Readable.from(exported.value, { objectMode: false }));
  return new Response(body as ReadableStream<Uint8Array>, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="audit.csv"',
      "Cache-Control": "private, no-store",
    },
  });
}
