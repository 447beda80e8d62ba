import { useElements, useStripe } from "@stripe/react-stripe-js";
import { useRef, useState } from "react";
import { confirmPayment } from "./confirm-payment";
import type { BegunPayment, PaymentTexts } from "./payment-step";

/** What the form shows after a press that did not lead to the return page. */
export type PaymentState = { isPaying: boolean; message: string | null };

/**
 * Presses on "pay", one at a time: a second tap while the first is on its way does nothing.
 * Resolves to false where the payment did not go through.
 */
export function usePayment(texts: PaymentTexts, begin: () => Promise<BegunPayment>) {
  const stripe = useStripe();
  const elements = useElements();
  const isUnderWay = useRef(false);
  const [state, setState] = useState<PaymentState>({ isPaying: false, message: null });

  const stop = (message: string | null) => {
    isUnderWay.current = false;
    setState({ isPaying: false, message });
    return false;
  };

  const pay = async (): Promise<boolean> => {
    if (!stripe || !elements || isUnderWay.current) return false;
    isUnderWay.current = true;
    setState({ isPaying: true, message: null });
    const outcome = await confirmPayment(stripe, elements, begin);
    switch (outcome.kind) {
      case "ask_server":
        // The button stays busy until the next page is there.
        window.location.assign(outcome.returnUrl);
        return true;
      case "incomplete":
        return stop(null);
      case "refused":
        return stop(outcome.message);
      case "unsent":
        return stop(texts.connectionLost);
      case "declined":
        return stop(texts.declines[outcome.reason]);
    }
  };

  return { ...state, pay };
}
