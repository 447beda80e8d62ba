import { seeOther } from "@/app/see-other";
import { currentTime } from "@/lib/services/clock/current-time";
import { knownDevices } from "@/lib/services/device/device-cookie";
import { stopKeepingPlans } from "@/lib/services/device/kept-plan";
import { endSession } from "@/lib/services/session/end-session";

/** Where somebody gets who tries again after a refusal. */
export const GET = (): Response => seeOther("/session-ended");

/**
 * Ends the session here and in the server's record, and leaves nothing of it in the browser: the next person who opens
 * it finds neither pages nor what was kept on purpose (W3C, Clear Site Data).
 */
export async function POST(): Promise<Response> {
  await stopKeepingPlans(await knownDevices());
  await endSession(currentTime());
  const response = seeOther("/session-ended");
  response.headers.set("Clear-Site-Data", '"cache", "storage"');
  return response;
}
