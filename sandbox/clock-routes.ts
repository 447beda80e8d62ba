// The world's clock over HTTP, and the sign of life that a start waits for.
import { z } from "zod";
import type { Clock } from "./clock";
import { HttpProblem, type Route, readJson, sendJson } from "./http";

const advanceSchema = z.object({ advance: z.string() });

export function clockRoutes(clock: Clock): Route[] {
  const describe = () => ({ now: clock.now().toISOString(), offsetMs: clock.offsetMs() });
  return [
    {
      method: "GET",
      path: "/health",
      handle: ({ response }) => sendJson(response, 200, { status: "ok" }),
    },
    {
      method: "GET",
      path: "/clock",
      handle: ({ response }) => sendJson(response, 200, describe()),
    },
    {
      method: "POST",
      path: "/clock",
      async handle({ request, response }) {
        const wanted = advanceSchema.safeParse(await readJson(request));
        if (!wanted.success) {
          throw new HttpProblem(400, 'Send {"advance": "P3D"}: an ISO 8601 duration.');
        }
        const error = clock.advance(wanted.data.advance);
        if (error !== null) throw new HttpProblem(400, `The clock was not moved: ${error}.`);
        sendJson(response, 200, describe());
      },
    },
  ];
}
