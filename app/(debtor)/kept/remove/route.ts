import { seeOther } from "@/app/see-other";
import { knownDevices } from "@/lib/services/device/device-cookie";
import { stopKeepingPlans } from "@/lib/services/device/kept-plan";

/** Where somebody gets who tries again after a refusal. */
export const GET = (): Response => seeOther("/kept/removed");

/**
 * "Remove from this phone". Needs no session: it takes away and shows nothing. The phone's own copy is destroyed by its
 * service worker, before this is even asked (lib/browser/worker/kept-routes.ts).
 */
export async function POST(): Promise<Response> {
  await stopKeepingPlans(await knownDevices());
  return seeOther("/kept/removed");
}
