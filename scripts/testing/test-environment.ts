// The environment of an integration test: complete, valid and worthless elsewhere.
import { makeSecrets } from "@/scripts/stack/secrets";

/** Every variable that the program asks for; addresses point to a closed port, so that nothing leaves by mistake. */
export function testEnvironment(databaseUrl: string): Record<string, string> {
  return {
    ...makeSecrets(),
    DATABASE_URL: databaseUrl,
    APP_URL: "http://localhost:9",
    DEPLOYMENT: "test",
    STRIPE_API_URL: "http://localhost:9",
    STRIPE_JS_URL: "http://localhost:9/stripe.js",
    TWILIO_API_URL: "http://localhost:9",
    SMTP_URL: "smtp://localhost:9",
    LOG_LEVEL: "silent",
  };
}
