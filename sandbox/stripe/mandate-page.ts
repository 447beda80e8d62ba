// The document behind a mandate's address: what the payer agreed to, as plain text.
import type { IncomingMessage } from "node:http";
import type { Account } from "./account/account";
import type { Answer } from "./protocol/exchange";
import { noSuch } from "./protocol/stripe-fault";

/** Throws `resource_missing` (404). The address itself is the secret, as with Stripe's. */
export function answerMandate(
  accounts: readonly Account[],
  _request: IncomingMessage,
  url: URL,
): Answer {
  const id = url.pathname.split("/").at(-1) ?? "";
  for (const account of accounts) {
    const mandate = account.state.mandates.get(id);
    if (mandate === undefined) continue;
    const acceptedAt = new Date((mandate.customer_acceptance.accepted_at ?? 0) * 1000);
    const lines = [
      "SEPA Direct Debit mandate (Stripe sandbox: no bank will ever see it)",
      `Creditor: ${account.config.name}`,
      `Mandate reference: ${mandate.payment_method_details.sepa_debit?.reference}`,
      `Accepted: ${acceptedAt.toISOString()}`,
      `Kind: ${mandate.type === "multi_use" ? "recurring" : "one debit"}`,
      `Status: ${mandate.status}`,
    ];
    const headers = { "content-type": "text/plain; charset=utf-8" };
    return { status: 200, body: `${lines.join("\n")}\n`, headers };
  }
  throw noSuch("mandate", id);
}
