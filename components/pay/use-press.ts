import { useRef, useState } from "react";
import type { ConfirmOutcome } from "./confirm-payment";
import type { FieldsTexts } from "./payment-step";

type PressTexts = Pick<FieldsTexts, "connectionLost" | "declines">;

/** What the form shows after a press that did not lead to the return page. */
type PressState = { isBusy: boolean; message: string | null };

/**
 * Presses on the button, one at a time: a second tap while the first is on its way does nothing. `confirm` answers null
 * where Stripe is not there yet. Resolves to false where nothing came of it.
 */
export function usePress(texts: PressTexts, confirm: () => Promise<ConfirmOutcome> | null) {
  const isUnderWay = useRef(false);
  const [state, setState] = useState<PressState>({ isBusy: false, message: null });

  const stop = (message: string | null) => {
    isUnderWay.current = false;
    setState({ isBusy: false, message });
    return false;
  };

  const press = async (): Promise<boolean> => {
    const confirming = isUnderWay.current ? null : confirm();
    if (!confirming) return false;
    isUnderWay.current = true;
    setState({ isBusy: true, message: null });
    const outcome = await confirming;
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

  return { ...state, press };
}
