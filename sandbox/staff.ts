// The creditors' own people, as the seed wrote them in staff.json, each with an authenticator that this plays.
import { join } from "node:path";
import { generate } from "otplib";
import { z } from "zod";
import type { Clock } from "./clock";
import { type Route, sendJson } from "./http";
import { createSeedFile } from "./seed-file";

const colleagueSchema = z.object({
  creditor: z.string(),
  name: z.string(),
  role: z.string(),
  email: z.string(),
  password: z.string(),
  /** Base32, of their authenticator. */
  secret: z.string(),
});

/** `/staff.json`: who there is, and the code that their authenticator shows now. */
export function staffRoutes({ clock, dataDir }: { clock: Clock; dataDir: string }): Route[] {
  const staff = createSeedFile(join(dataDir, "staff.json"), z.array(colleagueSchema));
  return [
    {
      ...{ method: "GET", path: "/staff.json" },
      handle: async ({ response }) => {
        const epoch = Math.floor(clock.now().getTime() / 1000);
        const shown = staff.all().map(async (one) => ({
          ...one,
          code: await generate({ secret: one.secret, epoch }),
        }));
        sendJson(response, 200, await Promise.all(shown));
      },
    },
  ];
}
