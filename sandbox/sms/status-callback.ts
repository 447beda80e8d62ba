// Twilio's status callbacks: a signed form posted to the sender as the message is sent, then delivered.
import { createHmac } from "node:crypto";

const timeoutMs = 5000;

type CallbackTarget = {
  url: string;
  authToken: string;
  accountSid: string;
  messageSid: string;
  to: string;
  from: string;
};

/** Posts `sent` and then `delivered`, once each: like Twilio's, a callback that fails is not repeated. */
export async function postStatusCallbacks(target: CallbackTarget): Promise<void> {
  for (const status of ["sent", "delivered"]) {
    const fields = {
      AccountSid: target.accountSid,
      ApiVersion: "2010-04-01",
      From: target.from,
      MessageSid: target.messageSid,
      MessageStatus: status,
      SmsSid: target.messageSid,
      SmsStatus: status,
      To: target.to,
    };
    try {
      await fetch(target.url, {
        method: "POST",
        headers: { "x-twilio-signature": signTwilio(target.authToken, target.url, fields) },
        body: new URLSearchParams(fields),
        signal: AbortSignal.timeout(timeoutMs),
      });
    } catch {
      process.stderr.write(`sandbox: the SMS status "${status}" could not be called back\n`);
    }
  }
}

/** HMAC-SHA1 over the URL and the sorted fields (https://www.twilio.com/docs/usage/security). */
export function signTwilio(
  authToken: string,
  url: string,
  fields: Readonly<Record<string, string>>,
): string {
  const sorted = Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1));
  const signed = url + sorted.map(([name, value]) => name + value).join("");
  return createHmac("sha1", authToken).update(signed, "utf8").digest("base64");
}
