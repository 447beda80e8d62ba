import { seeOther } from "@/app/see-other";
import { currentTime } from "@/lib/services/clock/current-time";
import { rememberDevice } from "@/lib/services/device/device-cookie";
import { keepPlan } from "@/lib/services/device/keep-plan";
import { requireDebtor } from "@/lib/services/session/require-debtor";

/** Where somebody gets who tries again after a refusal. */
export const GET = (): Response => seeOther("/my-plan");

/** "Keep my plan on this phone": the person's own choice, never made for them. */
export async function POST(request: Request): Promise<Response> {
  const debtor = await requireDebtor();
  const userAgent = request.headers.get("user-agent") ?? "";
  const { claims } = await keepPlan({ debtor, userAgent, now: currentTime() });
  if (claims) await rememberDevice(claims);
  return seeOther("/my-plan?kept=now");
}
