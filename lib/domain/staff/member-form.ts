// What an admin types about a colleague. Codes are message keys.
import { z } from "zod";

const NAME_LENGTH_MAX = 100;

/** Blank: in no team. */
const teamId = z
  .union([z.literal("").transform(() => null), z.uuid({ error: "team_unknown" })])
  .prefault("");

const name = z
  .string({ error: "name_missing" })
  .transform((text) => text.normalize("NFC").replaceAll("\0", "").trim().slice(0, NAME_LENGTH_MAX))
  .pipe(z.string().min(1, { error: "name_missing" }));

const email = z
  .string({ error: "email_invalid" })
  .trim()
  .pipe(z.email({ error: "email_invalid" }).max(254, { error: "email_invalid" }));

/** `roles`: what a colleague may be, from who knows it. */
export const invitationFormSchema = <R extends string>(roles: readonly [R, ...R[]]) =>
  z.object({ name, email, role: z.enum(roles, { error: "role_missing" }), teamId });

export const memberFormSchema = <R extends string>(roles: readonly [R, ...R[]]) =>
  z.object({ role: z.enum(roles, { error: "role_missing" }), teamId });
