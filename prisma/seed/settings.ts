// What the seed is told by the stack that starts it: where the outside world in miniature is, and its secrets.
import { z } from "zod";

const stripeAccounts = z.array(
  z.object({
    name: z.string(),
    secretKey: z.string(),
    publishableKey: z.string(),
    webhookSecret: z.string(),
  }),
);

const settingsSchema = z.object({
  SANDBOX_DATA_DIR: z.string().optional(),
  SANDBOX_URL: z.url().optional(),
  SANDBOX_RECEIVER_SECRET: z.string().optional(),
  SANDBOX_STRIPE_ACCOUNTS: z
    .string()
    .default("[]")
    .transform((text) => stripeAccounts.parse(JSON.parse(text))),
});

export type SeedSettings = z.output<typeof settingsSchema>;

export const settings: SeedSettings = settingsSchema.parse(process.env);
