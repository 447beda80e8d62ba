import { currentTime } from "@/lib/services/clock/current-time";
import { playRecording } from "@/lib/services/cobrowse/recording/play-recording";
import { openStaff } from "@/lib/services/staff/open-staff";

type Context = { params: Promise<{ id: string }> };

/** What a recording holds, for the page that plays it. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const member = await openStaff("recording.play");
  const { id } = await params;
  const batches = member && (await playRecording({ member, id, now: currentTime() }));
  if (batches === null) return new Response(null, { status: 204 });
  return new Response(batches, {
    headers: { "Content-Type": "application/json", "Cache-Control": "private, no-store" },
  });
}
