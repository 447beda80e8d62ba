import { readJson } from "@/app/read-json";
import { readLimited } from "@/app/read-limited";
import { currentTime } from "@/lib/services/clock/current-time";
import { point } from "@/lib/services/cobrowse/agent/point";
import { openStaff } from "@/lib/services/staff/open-staff";

type Context = { params: Promise<{ id: string }> };

const BYTES_MAX = 1_000;
const STATUS = { not_allowed: 403, over: 410 } as const;

/** What the agent points at or proposes (lib/browser/viewer). */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const posted = readJson((await readLimited(request, BYTES_MAX)) ?? "");
  const member = await openStaff("cobrowse.join");
  if (!member) return new Response(null, { status: 401 });
  const pointed = await point({ member, id: (await params).id, posted, now: currentTime() });
  return new Response(null, { status: pointed.ok ? 204 : STATUS[pointed.error] });
}
