import "server-only";
import type { StripeAccount } from "@/lib/adapters/stripe/account";
import { type CreditorRecord, findCreditors } from "./store";
import { stripeAccountOf } from "./stripe-account-of";

/** What a creditor has of a Stripe account, in which the money of others may arrive as well. */
export type AccountShare = {
  creditorId: string;
  account: StripeAccount;
  /** The other creditors on the same account. */
  otherIds: readonly string[];
  /** The first on the account: what is nobody's there is theirs to look into. */
  hasRest: boolean;
};

/** A creditor's share of its Stripe account. */
export async function accountShareOf(creditor: CreditorRecord): Promise<AccountShare> {
  const sharers = await sharersOf(creditor);
  return {
    creditorId: creditor.id,
    account: stripeAccountOf(creditor),
    otherIds: sharers.map(({ id }) => id).filter((id) => id !== creditor.id),
    hasRest: sharers[0]?.id === creditor.id,
  };
}

/** The creditors whose money arrives in the same Stripe account as this one's, itself among them, the oldest first. */
export async function sharersOf(creditor: CreditorRecord): Promise<CreditorRecord[]> {
  const account = stripeAccountOf(creditor);
  return (await findCreditors()).filter((other) => isSame(stripeAccountOf(other), account));
}

const isSame = (one: StripeAccount, other: StripeAccount): boolean =>
  one.secretKey === other.secretKey && one.connectedAccountId === other.connectedAccountId;
