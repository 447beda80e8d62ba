import "server-only";
import type { Actor } from "@/lib/domain/actor/actor";
import { type Charge, titleText } from "@/lib/domain/charge/charge";
import { accessoryAdded, interestAccrued } from "@/lib/domain/ledger/debt-recipes";
import { toDecimalString } from "@/lib/domain/money/decimal-string";
import { err, ok, type Result } from "@/lib/domain/result";
import { auditRow } from "@/lib/services/audit/store";
import type { CreditorRecord } from "@/lib/services/creditor/store";
import { type EntryRequest, postEntry } from "@/lib/services/ledger/post-entry";
import { outboxRow } from "@/lib/services/outbox/store";
import { type ChargeError, chargeKey, checkCharge } from "./check-charge";
import type { ChargedAccount } from "./store";

type Addition = { creditor: CreditorRecord; charge: Charge; actor: Actor; now: Date };

/**
 * Adds interest, or costs with their enforceable title, to a debt: once for each of the creditor's references. The
 * entry keeps the title as its reason, so that the books themselves show why the debtor owes it. `isAdded`: false where
 * it had been added before. Errors: see ChargeError.
 */
export async function addCharge(
  addition: Addition,
): Promise<Result<{ isAdded: boolean }, ChargeError>> {
  const { creditor, charge, now } = addition;
  const checked = await checkCharge(creditor, charge, now);
  if (!checked.ok) return checked;
  if (checked.value.isAdded) return ok({ isAdded: false });
  const posted = await postEntry(entryOf(addition, checked.value.account));
  if (posted.ok) return ok({ isAdded: posted.value.posted });
  // Nothing is taken from a debt here: what the door can refuse is the reference, used a moment ago.
  if (posted.error === "idempotency_conflict") return err("reference_used");
  throw new Error(`a charge cannot be booked: ${posted.error}`);
}

function entryOf(
  { creditor, charge, actor, now }: Addition,
  account: ChargedAccount,
): EntryRequest {
  const { id: creditorId, slug: creditorSlug } = creditor;
  const { amount, on, reference, kind } = charge;
  const { amountMinor, currency } = amount;
  const details = { accountId: account.id, kind, reference, amountMinor: amountMinor.toString() };
  const change = toDecimalString(amount);
  const data = { id: account.id, accountReference: account.reference, currency, change };
  return {
    creditorId,
    idempotencyKey: chargeKey(creditorId, reference),
    ...factOf(charge, account.id),
    // Noon in UTC is the same day in every zone of the creditors that we have.
    effectiveAt: new Date(`${on}T12:00:00Z`),
    now,
    audit: [
      auditRow({
        ...{ actor, action: "ledger.posted", creditorId, debtorId: account.debtorId, details, now },
      }),
    ],
    outbox: [outboxRow({ creditorId, creditorSlug, type: "account.balance_changed", data, now })],
  };
}

function factOf(
  charge: Charge,
  accountId: string,
): Pick<EntryRequest, "event" | "postings" | "reason"> {
  const { amountMinor, currency } = charge.amount;
  if (charge.kind === "interest") {
    return {
      event: "interest_accrued",
      postings: interestAccrued(accountId, amountMinor, currency),
    };
  }
  return {
    event: "accessory_added",
    postings: accessoryAdded(accountId, amountMinor, currency),
    reason: titleText(charge.title),
  };
}
