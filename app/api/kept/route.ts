import type { KeptAnswer } from "@/lib/browser/worker/kept-state";
import { knownDevices } from "@/lib/services/device/device-cookie";
import { keepingDevices } from "@/lib/services/device/kept-plan";

export const dynamic = "force-dynamic";

/** Asked by a phone before it shows what it keeps: which of the devices that it is may still do so. */
export async function GET(): Promise<Response> {
  const answer: KeptAnswer = { deviceIds: await keepingDevices(await knownDevices()) };
  return Response.json(answer, { headers: { "Cache-Control": "no-store" } });
}
