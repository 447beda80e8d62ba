import { seeOther } from "@/app/see-other";
import { currentTime } from "@/lib/services/clock/current-time";
import { leaveView } from "@/lib/services/session/require-view";

/** Where somebody gets who tries again after a refusal. */
export const GET = (): Response => seeOther("/see-as/over");

/** The colleague is back in the person's file, and sees nothing as them any more. */
export async function POST(): Promise<Response> {
  const seen = await leaveView(currentTime());
  return seeOther(seen ? `/staff/files/${seen.debtorId}` : "/staff");
}
