// The one page of the identity provider: who somebody is, and what it shall say about them.
import type { IncomingMessage } from "node:http";
import { type Route, readForm, send } from "../http";
import { html } from "../phone/html";
import type { Account, IdentityProvider } from "./identity-provider";

const PATH = "/oidc-sign-in/:uid";

/** `emails`: colleagues of the demo, offered to choose from. */
export function signInRoutes(
  providerOf: (request: IncomingMessage) => Promise<IdentityProvider>,
  emails: () => readonly string[],
): Route[] {
  return [
    {
      ...{ method: "GET", path: PATH },
      handle: async ({ request, response }) => {
        const { provider } = await providerOf(request);
        await provider.interactionDetails(request, response);
        send(response, 200, "text/html; charset=utf-8", pageOf(emails()));
      },
    },
    {
      ...{ method: "POST", path: PATH },
      handle: async ({ request, response }) => {
        const { provider, remember } = await providerOf(request);
        const form = await readForm(request);
        const account = accountOf(form);
        remember(account);
        const amr = form.has("twoFactors") ? ["pwd", "otp", "mfa"] : ["pwd"];
        const result = form.has("refuse")
          ? { error: "access_denied", error_description: "The person said no." }
          : { login: { accountId: account.subject, amr, remember: false } };
        await provider.interactionFinished(request, response, result, {
          mergeWithLastSubmission: false,
        });
      },
    },
  ];
}

function accountOf(form: URLSearchParams): Account {
  const email = form.get("email") ?? "";
  return { subject: form.get("subject") || email, email, isVerified: form.has("isVerified") };
}

function pageOf(emails: readonly string[]): string {
  return html`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Company sign-in (sandbox)</title>
<style>body{font:17px/1.5 system-ui,sans-serif;max-width:30rem;margin:3rem auto;padding:0 1rem}label{display:block;margin:.75rem 0}
input[name=email]{display:block;font:inherit;width:100%;padding:.5rem;box-sizing:border-box}button{font:inherit;padding:.5rem 1rem}</style>
<main>
<h1>Company sign-in</h1>
<p>The sandbox’s identity provider. It believes you: say who you are, and what it shall say about you.</p>
<form method="post">
<label>E-mail at work <input name="email" type="email" list="colleagues" autocomplete="off"></label>
<datalist id="colleagues">${emails.map((email) => html`<option value="${email}">`)}</datalist>
<label><input type="checkbox" name="isVerified" checked> The address is verified</label>
<label><input type="checkbox" name="twoFactors" checked> Two factors were shown</label>
<button>Sign in</button> <button name="refuse" value="yes">Say no</button>
</form>
</main>`.markup;
}
