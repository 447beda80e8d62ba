// What a person answers to an SMS, posted to the application as Twilio posts it: a signed form.
import { randomBytes } from "node:crypto";
import { signTwilio } from "./status-callback";

const timeoutMs = 5000;

/** Posts a reply; false where the application does not take it. */
export async function postReply(reply: {
  appUrl: string;
  authToken: string;
  from: string;
  to: string;
  text: string;
}): Promise<boolean> {
  const { appUrl, authToken, from, to, text } = reply;
  const url = `${appUrl}/api/webhooks/sms`;
  const id = `SM${randomBytes(16).toString("hex")}`;
  const fields = {
    ...{ ApiVersion: "2010-04-01", Body: text, From: from, To: to, NumMedia: "0" },
    ...{ NumSegments: "1", MessageSid: id, SmsMessageSid: id, SmsSid: id, SmsStatus: "received" },
  };
  const response = await fetch(url, {
    method: "POST",
    headers: { "x-twilio-signature": signTwilio(authToken, url, fields) },
    body: new URLSearchParams(fields),
    signal: AbortSignal.timeout(timeoutMs),
  }).catch(() => null);
  return response?.ok === true;
}
