// The sandbox's settings, read from the environment and refused with the variable's name.
import { z } from "zod";

const port = z.coerce.number().int().min(0).max(65535);

const stripeAccount = z.object({
  name: z.string(),
  secretKey: z.string(),
  publishableKey: z.string(),
  webhookUrl: z.url(),
  webhookSecret: z.string(),
});

const environmentSchema = z
  .object({
    SANDBOX_PORT: port,
    SMTP_PORT: port.optional(),
    SANDBOX_DATA_DIR: z.string().min(1),
    APP_URL: z.url(),
    TWILIO_AUTH_TOKEN: z.string().min(1),
    SANDBOX_RECEIVER_SECRET: z.string().startsWith("whsec_"),
    SANDBOX_OIDC_SECRET: z.string().min(1),
    SANDBOX_STRIPE_ACCOUNTS: z.string().transform(parseJson).pipe(z.array(stripeAccount)),
  })
  .transform((environment) => ({
    port: environment.SANDBOX_PORT,
    smtpPort: environment.SMTP_PORT ?? environment.SANDBOX_PORT + 1,
    dataDir: environment.SANDBOX_DATA_DIR,
    appUrl: environment.APP_URL,
    twilioAuthToken: environment.TWILIO_AUTH_TOKEN,
    receiverSecret: environment.SANDBOX_RECEIVER_SECRET,
    oidcSecret: environment.SANDBOX_OIDC_SECRET,
    stripeAccounts: environment.SANDBOX_STRIPE_ACCOUNTS,
  }));

export type Configuration = z.infer<typeof environmentSchema>;

/** The settings, or one sentence for each variable that is missing or wrong. */
export function readConfiguration(
  environment: Readonly<Record<string, string | undefined>>,
): { configuration: Configuration } | { faults: string[] } {
  const parsed = environmentSchema.safeParse(environment);
  if (parsed.success) return { configuration: parsed.data };
  return {
    faults: parsed.error.issues.map((issue) => `${String(issue.path[0])}: ${issue.message}`),
  };
}

function parseJson(text: string, context: z.RefinementCtx): unknown {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: "custom", message: "is not JSON" });
    return z.NEVER;
  }
}
