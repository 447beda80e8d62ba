// Stripe's test cards and what each of them does (docs.stripe.com/testing), and some of the sandbox's own.
import { type Decline, declines } from "./declines";

/** Done at once, after some days, or at once and sent back by the payer's bank some days later. */
export type RefundBehaviour = "at_once" | "waits" | "fails_later";

export type TestCard = {
  number: string;
  brand: "amex" | "mastercard" | "visa";
  country: string;
  funding: "credit" | "debit";
  /** When the holder is asked: never, at each on-session payment, only until set up for later use. */
  authentication: "never" | "on_session" | "always" | "unless_set_up";
  charge: Decline | "succeeds";
  /** Where charges without the holder end otherwise than those with. */
  offSession?: Decline;
  setup: Decline | "succeeds";
  refund: RefundBehaviour;
  isDisputed: boolean;
  /** Name of the ready-made payment method for calls from a server (`pm_card_visa`). */
  token?: string;
};

const ordinary: Omit<TestCard, "number"> = {
  brand: "visa",
  country: "FR",
  funding: "credit",
  authentication: "never",
  charge: "succeeds",
  setup: "succeeds",
  refund: "at_once",
  isDisputed: false,
};

const refused = (number: string, decline: Decline, token?: string): TestCard => ({
  ...ordinary,
  number,
  charge: decline,
  setup: decline,
  ...(token === undefined ? {} : { token }),
});

/** The sandbox's own: good while the holder is there, declined off-session. The digits after 40000099 are ISO 8583's. */
const declinedLater = (number: string, offSession: Decline, token: string): TestCard => ({
  ...ordinary,
  number,
  offSession,
  token,
});

const { genericDecline, insufficientFunds, lostCard, stolenCard } = declines;

const cards: readonly TestCard[] = [
  { ...ordinary, number: "4242424242424242", token: "pm_card_visa" },
  { ...ordinary, number: "4000002500001001", token: "pm_card_fr", funding: "debit" },
  { ...ordinary, number: "4000056655665556", funding: "debit", token: "pm_card_visa_debit" },
  { ...ordinary, number: "5555555555554444", brand: "mastercard", token: "pm_card_mastercard" },
  { ...ordinary, number: "378282246310005", brand: "amex", token: "pm_card_amex" },
  {
    ...ordinary,
    number: "4000002760003184",
    authentication: "always",
    token: "pm_card_authenticationRequired",
  },
  {
    ...ordinary,
    number: "4000002500003155",
    authentication: "unless_set_up",
    token: "pm_card_authenticationRequiredOnSetup",
  },
  { ...ordinary, number: "4000000000003220", authentication: "on_session" },
  {
    ...ordinary,
    number: "4000008400001629",
    authentication: "on_session",
    charge: genericDecline,
    token: "pm_card_authenticationRequiredChargeDeclined",
  },
  {
    ...ordinary,
    number: "4000000000000341",
    charge: genericDecline,
    token: "pm_card_chargeCustomerFail",
  },
  { ...ordinary, number: "4000000000000259", isDisputed: true, token: "pm_card_createDispute" },
  { ...ordinary, number: "4000000000007726", refund: "waits", token: "pm_card_pendingRefund" },
  { ...ordinary, number: "4000000000005126", refund: "fails_later", token: "pm_card_refundFail" },
  declinedLater("4000009951000002", insufficientFunds, "pm_card_offSessionInsufficientFunds"),
  declinedLater("4000009954000009", declines.expiredCard, "pm_card_offSessionExpiredCard"),
  declinedLater("4000009941000005", lostCard, "pm_card_offSessionLostCard"),
  refused("4000000000000002", genericDecline, "pm_card_visa_chargeDeclined"),
  refused("4000000000009995", insufficientFunds, "pm_card_visa_chargeDeclinedInsufficientFunds"),
  refused("4000000000009987", lostCard, "pm_card_visa_chargeDeclinedLostCard"),
  refused("4000000000009979", stolenCard, "pm_card_visa_chargeDeclinedStolenCard"),
  refused("4000000000000069", declines.expiredCard, "pm_card_chargeDeclinedExpiredCard"),
  refused("4000000000000127", declines.incorrectCvc, "pm_card_chargeDeclinedIncorrectCvc"),
  refused("4000000000000119", declines.processingError, "pm_card_chargeDeclinedProcessingError"),
  refused(
    "4000000000006975",
    declines.velocity,
    "pm_card_visa_chargeDeclinedVelocityLimitExceeded",
  ),
  refused("4100000000000019", declines.fraudulent, "pm_card_radarBlock"),
];

/** What the number does. Unknown numbers are taken for real cards, which test mode declines. */
export function testCard(number: string): TestCard {
  const known = cards.find((card) => card.number === number);
  return known ?? refused(number, declines.notATestCard);
}

export function testCardByToken(token: string): TestCard | undefined {
  return cards.find((card) => card.token === token);
}

export function refundBehaviour(number: string): RefundBehaviour {
  return testCard(number).refund;
}
