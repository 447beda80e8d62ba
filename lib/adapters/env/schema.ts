import "server-only";
import { z } from "zod";
import { keyRing, singleKey } from "./keys";
import { retiredKeys, signingKey, signingKeys } from "./signing-keys";
import { ssoFaults, ssoVariables } from "./sso";

const url = z.url({ protocol: /^https?$/ }).transform((text) => text.replace(/\/$/, ""));

const schema = z
  .object({
    NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
    DEPLOYMENT: z.enum(["production", "demo", "test"]).default("production"),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
    /** Connections of one process, at most. */
    DATABASE_POOL_MAX: z.coerce.number().int().min(2).max(200).default(10),
    APP_URL: url,
    PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
    LOG_LEVEL: z
      .enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"])
      .default("info"),
    TRUSTED_PROXY_HOPS: z.coerce.number().int().min(0).max(10).default(0),
    MASTER_KEYS: keyRing,
    LINK_KEYS: keyRing,
    SESSION_KEYS: keyRing,
    LOOKUP_KEY: singleKey,
    SEAL_KEY: signingKey,
    /** Of seals: what earlier keys signed stays verifiable. */
    SEAL_RETIRED_KEYS: retiredKeys,
    RECEIPT_KEYS: signingKeys,
    RECEIPT_RETIRED_KEYS: retiredKeys,
    STRIPE_SECRET_KEY: z.string().min(1),
    STRIPE_PUBLISHABLE_KEY: z.string().min(1),
    STRIPE_WEBHOOK_SECRET: z.string().min(1),
    STRIPE_API_URL: url.optional(),
    STRIPE_JS_URL: url.optional(),
    TWILIO_ACCOUNT_SID: z.string().min(1),
    TWILIO_AUTH_TOKEN: z.string().min(1),
    TWILIO_API_URL: url.default("https://api.twilio.com"),
    /** Registered name or number; an alphanumeric sender has at most 11 characters. */
    SMS_SENDER: z.string().regex(/^(\+\d{6,15}|[A-Za-z0-9 ]{1,11})$/),
    SMTP_URL: z.url({ protocol: /^smtps?$/ }),
    MAIL_FROM: z.string().min(3),
    /** Of web push (RFC 8292), base64url; without them notifications are not offered. */
    VAPID_PUBLIC_KEY: z
      .string()
      .regex(/^[\w-]{87}$/)
      .optional(),
    VAPID_PRIVATE_KEY: z
      .string()
      .regex(/^[\w-]{43}$/)
      .optional(),
    /** Push services beside those of the great browsers, comma-separated: "https://push.example.com". */
    PUSH_SERVICE_ORIGINS: z
      .string()
      .default("")
      .transform((list) => list.split(",").flatMap((item) => (item.trim() ? [item.trim()] : []))),
    ...ssoVariables,
    CLOCK_OFFSET_FILE: z.string().min(1).optional(),
  })
  .superRefine((values, context) => {
    for (const { name, message } of ssoFaults(values)) {
      context.addIssue({ code: "custom", path: [name], message });
    }
    if ((values.VAPID_PUBLIC_KEY === undefined) !== (values.VAPID_PRIVATE_KEY === undefined)) {
      context.addIssue({
        code: "custom",
        path: ["VAPID_PRIVATE_KEY"],
        message: "goes with VAPID_PUBLIC_KEY: both or neither",
      });
    }
    if (values.DEPLOYMENT === "production" && values.CLOCK_OFFSET_FILE !== undefined) {
      context.addIssue({
        code: "custom",
        path: ["CLOCK_OFFSET_FILE"],
        message: "refused in production: time there is not for moving",
      });
    }
  });

export type Environment = z.output<typeof schema>;

/**
 * Reads and checks the configuration. Throws one sentence per faulty variable, by name and
 * never with its value: values are secrets.
 */
export function readEnvironment(source: Readonly<Record<string, string | undefined>>): Environment {
  const given = Object.entries(source).filter(([, value]) => value !== undefined && value !== "");
  const result = schema.safeParse(Object.fromEntries(given));
  if (result.success) {
    return result.data;
  }
  const faults = result.error.issues.map((issue) => {
    const name = issue.path.join(".");
    return `${name}: ${source[name] ? issue.message : "missing"}`;
  });
  throw new Error(`Configuration refused.\n${faults.join("\n")}`);
}
