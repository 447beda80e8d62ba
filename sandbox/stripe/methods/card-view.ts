// How a card looks in a payment method and in a charge.
import type Stripe from "stripe";
import type { CardDetails } from "./card-check";
import { testCard } from "./test-cards";

/** Wallets pay with a card that knows its wallet. */
export function walletOf(
  wallet: string | undefined,
  number: string,
): Stripe.PaymentMethod.Card.Wallet | null {
  const last4 = { dynamic_last4: number.slice(-4) };
  if (wallet === "apple_pay") return { type: "apple_pay", apple_pay: {}, ...last4 };
  if (wallet === "google_pay") return { type: "google_pay", google_pay: {}, ...last4 };
  return null;
}

export function cardOf(
  details: CardDetails,
  wallet: Stripe.PaymentMethod.Card.Wallet | null,
  fingerprint: string,
): Stripe.PaymentMethod.Card {
  const { brand, country, funding } = testCard(details.number);
  return {
    brand,
    checks: {
      address_line1_check: null,
      address_postal_code_check: null,
      cvc_check: details.number === "4000000000000127" ? "fail" : "pass",
    },
    country,
    display_brand: brand,
    exp_month: details.expMonth,
    exp_year: details.expYear,
    fingerprint,
    funding,
    generated_from: null,
    last4: details.number.slice(-4),
    networks: { available: [brand], preferred: null },
    regulated_status: "unregulated",
    three_d_secure_usage: { supported: true },
    wallet,
  };
}

/** The card's part of a charge; `isAuthenticated` when its holder passed 3-D Secure for it. */
export function chargedCardOf(
  card: Stripe.PaymentMethod.Card,
  amount: number,
  isAuthenticated: boolean,
): Stripe.Charge.PaymentMethodDetails.Card {
  return {
    amount_authorized: amount,
    authorization_code: null,
    brand: card.brand,
    checks: card.checks,
    country: card.country,
    electronic_commerce_indicator: null,
    exp_month: card.exp_month,
    exp_year: card.exp_year,
    fingerprint: card.fingerprint ?? null,
    funding: card.funding,
    installments: null,
    last4: card.last4,
    mandate: null,
    network: card.brand,
    network_transaction_id: null,
    regulated_status: "unregulated",
    three_d_secure: isAuthenticated ? passedThreeDSecure : null,
    transaction_link_id: null,
    wallet: card.wallet === null ? null : chargedWalletOf(card.wallet),
  };
}

const passedThreeDSecure: Stripe.Charge.PaymentMethodDetails.Card.ThreeDSecure = {
  authentication_flow: "challenge",
  electronic_commerce_indicator: "05",
  exemption_indicator: null,
  result: "authenticated",
  result_reason: null,
  transaction_id: null,
  version: "2.2.0",
};

function chargedWalletOf(
  wallet: Stripe.PaymentMethod.Card.Wallet,
): Stripe.Charge.PaymentMethodDetails.Card.Wallet {
  const { dynamic_last4 } = wallet;
  return wallet.type === "apple_pay"
    ? { type: "apple_pay", apple_pay: {}, dynamic_last4 }
    : { type: "google_pay", google_pay: {}, dynamic_last4 };
}
