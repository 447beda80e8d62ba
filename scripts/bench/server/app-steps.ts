// The steps of the journey that are measured, as a browser sends them: tapping the link, proving identity, what is
// owed, and beginning a payment.
import { randomUUID } from "node:crypto";
import type pg from "pg";
import { IDENTITY_ANSWERS } from "@/scripts/testing/stand-in";
import type { ActionIds } from "./action-ids";
import { multipart, post, visit } from "./ask";
import { countBegun, forgetIdentities, forgetPayments, readForAMinute } from "./restore";
import { once, repeating, type Step } from "./step";
import type { Visitors } from "./visitor";

export type MeasuredApp = {
  readonly url: string;
  readonly database: pg.Pool;
  readonly visitors: Visitors;
  readonly actions: ActionIds;
};

/** Everybody comes from an address of their own, as a proxy in front of the app would say. */
const from = (index: number) => ({
  "x-forwarded-for": `10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`,
});

/** What a browser says of a form that one of our own pages has sent. */
const own = (url: string) => ({ origin: url, "sec-fetch-site": "same-origin" });

/** GET /l/<token> over many links: what follows the tap on the message. */
export function linkOpening({ url, visitors }: MeasuredApp): Step {
  const asks = visitors.people.map(({ linkPath }, index) => visit(linkPath, from(index)));
  return repeating("GET /l/<token>", url, asks);
}

/** GET /account over many sessions. */
export function balancePage(app: MeasuredApp): Step {
  const asks = app.visitors.people.map(({ cookie }, index) =>
    visit("/account", { cookie, ...from(index) }),
  );
  return { ...repeating("GET /account", app.url, asks), prepare: () => readForAMinute(app) };
}

/** POST /identity with the right answers, each on a session of its own; a refusal would lead back to /identity. */
export function identityPost(app: MeasuredApp): Step {
  const action = `$ACTION_ID_${app.actions.confirmIdentity}`;
  const form = multipart({ [action]: "", ...IDENTITY_ANSWERS });
  const asks = app.visitors.strangers.map(({ cookie }, index) => {
    const ask = post({
      path: "/identity",
      headers: { ...form.headers, ...own(app.url), ...from(index), cookie },
      body: form.body,
      isExpected: ({ status, headers }) => status === 303 && headers.location === "/account",
    });
    return () => ask;
  });
  return once("POST /identity", app.url, asks, () => forgetIdentities(app));
}

/** The server action behind "pay": a payment of everything owed, with its intent at Stripe; one a person. */
export function paymentBegin(app: MeasuredApp): Step {
  const action = {
    "next-action": app.actions.beginPayment,
    accept: "text/x-component",
    "content-type": "text/plain;charset=UTF-8",
  };
  const asks = app.visitors.people.map(
    ({ cookie }, index) =>
      () =>
        post({
          path: "/pay",
          headers: { ...action, ...own(app.url), ...from(index), cookie },
          body: JSON.stringify([{ idempotencyKey: randomUUID(), what: "full", other: "" }]),
          isExpected: ({ status, headers }) =>
            status === 200 && headers["content-type"]?.startsWith("text/x-component") === true,
        }),
  );
  const step = once("POST /pay (begin)", app.url, asks, () => forgetPayments(app));
  return { ...step, countEffects: () => countBegun(app) };
}
