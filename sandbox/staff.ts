// The creditors' own people, as the seed wrote them in staff.json, each with an authenticator that this plays.
import { join } from "node:path";
import { generate } from "otplib";
import { z } from "zod";
import type { Clock } from "./clock";
import { type Route, sendJson } from "./http";
import { createSeedFile, type SeedFile } from "./seed-file";

const colleagueSchema = z.object({
  creditor: z.string(),
  name: z.string(),
  role: z.string(),
  email: z.string(),
  password: z.string(),
  /** Base32, of their authenticator. */
  secret: z.string(),
});

type Staff = SeedFile<z.infer<typeof colleagueSchema>>;

/** The colleagues of staff.json. */
export const createStaff = (dataDir: string): Staff =>
  createSeedFile(join(dataDir, "staff.json"), z.array(colleagueSchema));

/** `/staff.json`: who there is, and the code that their authenticator shows now. */
export function staffRoutes({ clock, staff }: { clock: Clock; staff: Staff }): Route[] {
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
