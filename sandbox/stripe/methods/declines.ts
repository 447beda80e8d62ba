// The ways in which a card is declined (docs.stripe.com/declines/codes).

export type Decline = { code: string; declineCode: string | null; message: string };

const declined = "Your card was declined.";
export const declines = {
  genericDecline: { code: "card_declined", declineCode: "generic_decline", message: declined },
  insufficientFunds: {
    code: "card_declined",
    declineCode: "insufficient_funds",
    message: "Your card has insufficient funds.",
  },
  lostCard: { code: "card_declined", declineCode: "lost_card", message: declined },
  stolenCard: { code: "card_declined", declineCode: "stolen_card", message: declined },
  velocity: { code: "card_declined", declineCode: "card_velocity_exceeded", message: declined },
  fraudulent: { code: "card_declined", declineCode: "fraudulent", message: declined },
  notATestCard: {
    code: "card_declined",
    declineCode: "test_mode_live_card",
    message: "Your card was declined. Your request was in test mode, but used a non test card.",
  },
  expiredCard: { code: "expired_card", declineCode: null, message: "Your card has expired." },
  incorrectCvc: {
    code: "incorrect_cvc",
    declineCode: null,
    message: "Your card's security code is incorrect.",
  },
  processingError: {
    code: "processing_error",
    declineCode: null,
    message: "An error occurred while processing your card. Try again in a little bit.",
  },
  authenticationRequired: {
    code: "authentication_required",
    declineCode: "authentication_required",
    message:
      "Your card was declined. This transaction requires authentication. Please check your card number and enter a different one if necessary.",
  },
} satisfies Record<string, Decline>;
