// The creditor's own system: it receives the signed events, and can be told to be out of order for a while.
import { z } from "zod";
import type { Clock } from "../clock";
import { type Exchange, HttpProblem, type Route, readJson, readText, sendJson } from "../http";
import type { DeliveryLog } from "./delivery-log";
import { findVerificationFailure } from "./verify";

const failSchema = z.object({ times: z.int().min(0).max(1000) });
const eventSchema = z.object({ type: z.string() });

type ReceiverDeps = { clock: Clock; deliveries: DeliveryLog; secret: string };

export function receiverRoutes(deps: ReceiverDeps): Route[] {
  let failuresLeft = 0;

  async function receive({ request, response }: Exchange): Promise<void> {
    const body = await readText(request);
    const { secret } = deps;
    const now = deps.clock.now();
    const reason = findVerificationFailure({ secret, body, headers: request.headers, now });
    let status = reason === null ? 200 : 400;
    if (failuresLeft > 0) {
      failuresLeft -= 1;
      status = 503;
    }
    const payload = parsePayload(body);
    deps.deliveries.add({
      id: String(request.headers["webhook-id"] ?? ""),
      type: eventSchema.safeParse(payload).data?.type ?? "",
      isVerified: reason === null,
      reason,
      status,
      payload,
    });
    sendJson(response, status, { received: status === 200, reason });
  }

  async function fail({ request, response }: Exchange): Promise<void> {
    const wanted = failSchema.safeParse(await readJson(request));
    if (!wanted.success) throw new HttpProblem(400, 'Send {"times": 3}: a number from 0 to 1000.');
    failuresLeft = wanted.data.times;
    sendJson(response, 200, { failuresLeft });
  }

  return [
    { method: "POST", path: "/receiver", handle: receive },
    { method: "POST", path: "/receiver/fail", handle: fail },
    {
      method: "GET",
      path: "/deliveries.json",
      handle: ({ response }) => sendJson(response, 200, deps.deliveries.all()),
    },
  ];
}

/** The event as JSON, or the body's beginning as it came: a delivery that cannot be read is still shown. */
function parsePayload(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body.slice(0, 2000);
  }
}
