import { currentTime } from "@/lib/services/clock/current-time";
import { exportReport } from "@/lib/services/report/get-reports";
import { openStaff } from "@/lib/services/staff/open-staff";

type Context = { params: Promise<{ report: string }> };

/** A report as a file; 404 for who may not take it, and for reports that there are none of. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const member = await openStaff("report.read");
  if (!member) return new Response(null, { status: 404 });
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const { report } = await params;
  const exported = await exportReport({ member, report, asked, now: currentTime() });
  if (!exported.ok) return new Response(null, { status: 404 });
  return new Response(exported.value.file, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${exported.value.name}"`,
      "Cache-Control": "private, no-store",
    },
  });
}
