// Why Twilio refuses a message, with its own codes, and the JSON in which it says so.
// Source: https://www.twilio.com/docs/api/errors and the test credentials' magic numbers.
import type { ServerResponse } from "node:http";
import { sendJson } from "../http";

type Refusal = { code: number; status: number; message: string };

const bodyLengthMax = 1600;
const phoneNumber = /^\+[1-9]\d{6,14}$/;
const shortCode = /^\d{3,6}$/;
const senderName = /^(?=.*[A-Za-z])[A-Za-z0-9 &+_-]{1,11}$/;
const messagingService = /^MG[0-9a-f]{32}$/;

const unreachable: Readonly<Record<string, Refusal>> = {
  "+15005550002": badRequest(21612, "The 'To' phone number is not reachable from this account."),
  "+15005550004": badRequest(21610, "Attempt to send to unsubscribed recipient"),
  "+15005550009": badRequest(21614, "The 'To' number is not a valid mobile number."),
};

/** The first thing Twilio would object to in these fields, or null. */
export function findRefusal(form: URLSearchParams): Refusal | null {
  const to = form.get("To") ?? "";
  const body = form.get("Body") ?? "";
  if (to === "") return badRequest(21604, "A 'To' phone number is required.");
  if (!phoneNumber.test(to) || to === "+15005550001") {
    return badRequest(21211, `Invalid 'To' Phone Number: ${to}`);
  }
  const sender = findSenderRefusal(form);
  if (sender !== null) return sender;
  if (body === "") return badRequest(21602, "Message body is required.");
  if (body.length > bodyLengthMax) {
    return badRequest(21617, "The concatenated message body exceeds the 1600 character limit");
  }
  const callback = form.get("StatusCallback");
  if (callback !== null && !/^https?:$/.test(URL.parse(callback)?.protocol ?? "")) {
    return badRequest(21609, `The StatusCallback URL ${callback} is not a valid URL.`);
  }
  return unreachable[to] ?? null;
}

export function sendRefusal(response: ServerResponse, refusal: Refusal): void {
  sendJson(response, refusal.status, {
    code: refusal.code,
    message: refusal.message,
    more_info: `https://www.twilio.com/docs/errors/${refusal.code}`,
    status: refusal.status,
  });
}

function findSenderRefusal(form: URLSearchParams): Refusal | null {
  const service = form.get("MessagingServiceSid");
  if (service !== null) {
    return messagingService.test(service)
      ? null
      : badRequest(21701, `The Messaging Service Sid ${service} is invalid.`);
  }
  const from = form.get("From") ?? "";
  if (from === "") return badRequest(21603, "A 'From' phone number is required.");
  const isKnownForm = phoneNumber.test(from) || shortCode.test(from) || senderName.test(from);
  return isKnownForm ? null : badRequest(21212, `Invalid From Number (caller ID): ${from}`);
}

function badRequest(code: number, message: string): Refusal {
  return { code, status: 400, message };
}
