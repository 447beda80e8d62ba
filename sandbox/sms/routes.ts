// The SMS gateway: Twilio's Messages API, creating a message.
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Clock } from "../clock";
import { type Exchange, type Route, readForm, sendJson } from "../http";
import type { MessageLog } from "../message-log";
import { findRefusal, sendRefusal } from "./refusals";
import { countSegments } from "./segments";
import { postStatusCallbacks } from "./status-callback";

type SmsDeps = { clock: Clock; messages: MessageLog; authToken: string };

export function smsRoutes(deps: SmsDeps): Route[] {
  return [
    {
      method: "POST",
      path: "/2010-04-01/Accounts/:sid/Messages.json",
      handle: (exchange) => createMessage(deps, exchange),
    },
  ];
}

async function createMessage(deps: SmsDeps, exchange: Exchange): Promise<void> {
  const { request, response } = exchange;
  const accountSid = exchange.params.sid ?? "";
  const form = await readForm(request);
  if (!isAuthorised(request, accountSid, deps.authToken)) {
    sendRefusal(response, { code: 20003, status: 401, message: "Authenticate" });
    return;
  }
  const refusal = findRefusal(form);
  if (refusal !== null) {
    sendRefusal(response, refusal);
    return;
  }
  const id = `SM${randomBytes(16).toString("hex")}`;
  const to = form.get("To") ?? "";
  const service = form.get("MessagingServiceSid");
  const from = service ?? form.get("From") ?? "";
  deps.messages.add({ id, channel: "sms", to, from, text: form.get("Body") ?? "" });
  sendJson(response, 201, describe({ accountSid, form, id, now: deps.clock.now() }));

  const url = form.get("StatusCallback");
  if (url === null) return;
  const { authToken } = deps;
  await postStatusCallbacks({ url, authToken, accountSid, messageSid: id, to, from });
}

/** The message as Twilio describes it just after accepting it: queued, no price, no date of sending yet. */
function describe(created: { accountSid: string; form: URLSearchParams; id: string; now: Date }) {
  const { accountSid, form, id } = created;
  const uri = `/2010-04-01/Accounts/${accountSid}/Messages/${id}`;
  const service = form.get("MessagingServiceSid");
  const date = created.now.toUTCString().replace("GMT", "+0000");
  return {
    account_sid: accountSid,
    api_version: "2010-04-01",
    body: form.get("Body"),
    date_created: date,
    date_sent: null,
    date_updated: date,
    direction: "outbound-api",
    error_code: null,
    error_message: null,
    from: service === null ? form.get("From") : null,
    messaging_service_sid: service,
    num_media: "0",
    num_segments: String(countSegments(form.get("Body") ?? "")),
    price: null,
    price_unit: "USD",
    sid: id,
    status: service === null ? "queued" : "accepted",
    subresource_uris: { media: `${uri}/Media.json` },
    to: form.get("To"),
    uri: `${uri}.json`,
  };
}

function isAuthorised(request: IncomingMessage, accountSid: string, authToken: string): boolean {
  const expected = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString("base64")}`;
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(request.headers.authorization ?? ""), digest(expected));
}
