import "server-only";
import { z } from "zod";

/** An identity provider for staff (docs/operations.md); none of these, or all. */
export const ssoVariables = {
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  /** Slugs of the creditors whose colleagues it vouches for, comma-separated. */
  OIDC_CREDITORS: z
    .string()
    .regex(/^\s*[a-z0-9-]+(\s*,\s*[a-z0-9-]+)*\s*$/, "expected slugs of creditors, comma-separated")
    .transform((list) => list.split(",").map((slug) => slug.trim()))
    .optional(),
};

type Given = { DEPLOYMENT: string } & z.output<z.ZodObject<typeof ssoVariables>>;

/** What is wrong with them together, by the variable's name. */
export function ssoFaults(given: Given): { name: string; message: string }[] {
  const names = Object.keys(ssoVariables) as (keyof typeof ssoVariables)[];
  const missing = names.filter((name) => given[name] === undefined);
  if (missing.length === names.length) return [];
  const isPlain = given.OIDC_ISSUER?.startsWith("http:") ?? false;
  return [
    ...missing.map((name) => ({ name, message: `goes with ${names.join(", ")}: all or none` })),
    ...(isPlain && given.DEPLOYMENT === "production"
      ? [{ name: "OIDC_ISSUER", message: "must be https in production" }]
      : []),
  ];
}
