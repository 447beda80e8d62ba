import "server-only";
import { z } from "zod";
import { env } from "@/lib/adapters/env/env";
import { err, ok, type Result } from "@/lib/domain/result";

const TIMEOUT_MS = 10_000;
const acceptedSchema = z.object({ sid: z.string() });

/**
 * Hands a text to the gateway (Twilio's Messages API). Answers its id for the message.
 * Error: `rejected` (the gateway will never take it: wrong number, refused sender). Throws where it may
 * take it later: timeouts, 429 and 5xx. What the gateway says is not repeated: it names the number.
 */
export async function sendSms(message: {
  to: string;
  body: string;
}): Promise<Result<string, "rejected">> {
  const account = env.TWILIO_ACCOUNT_SID;
  const credentials = Buffer.from(`${account}:${env.TWILIO_AUTH_TOKEN}`).toString("base64");
  const response = await fetch(
    `${env.TWILIO_API_URL}/2010-04-01/Accounts/${account}/Messages.json`,
    {
      method: "POST",
      headers: { authorization: `Basic ${credentials}` },
      body: new URLSearchParams({ To: message.to, From: env.SMS_SENDER, Body: message.body }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    },
  );
  if (response.ok) return ok(acceptedSchema.parse(await response.json()).sid);
  await response.body?.cancel();
  if (response.status === 400) return err("rejected");
  throw new Error(`the SMS gateway answered ${response.status}`);
}
