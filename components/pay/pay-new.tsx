"use client";
// In the browser because the card form appears under the chosen amount; without JavaScript the form leads to it.
import { type ReactNode, useEffect, useRef, useState } from "react";
import { SubmitButton } from "@/components/form/submit-button";
import { Stack } from "@/components/ui/stack";
import { CardForm, type CardFormProps } from "./card-form";
import { type AmountOffer, chosenAmount } from "./chosen-amount";
import type { PaymentActions } from "./payment-step";
import { useBegin } from "./use-begin";

type CardProps = Pick<CardFormProps, "stripe" | "methods" | "locale" | "texts" | "fallback">;

/** What a debit is signed with: a mandate for the plan's later instalments too, or for this payment alone. */
type Mandates = { recurrent: ReactNode; single: ReactNode };

type Props = {
  offer: AmountOffer;
  idempotencyKey: string;
  /** Where the form posts to without JavaScript, or before an amount is chosen. */
  action: (form: FormData) => Promise<void>;
  actions: PaymentActions;
  card: CardProps;
  /** Paying the instalment leaves its card or account for the later ones. */
  keepsMethod: boolean;
  mandates: Mandates;
  continueLabel: string;
  continuing: string;
  /** The fields: choices and the other amount. */
  children: ReactNode;
};

const readChoice = (form: HTMLFormElement | null) => {
  const data = form ? new FormData(form) : new FormData();
  const other = String(data.get("other") ?? "");
  // Who types an amount has chosen to pay it, also without touching the choice above it.
  const what = String(data.get("what") ?? (other ? "other" : ""));
  return { what, other, account: String(data.get("account") ?? "") };
};

/** What to pay and how, on one screen: choosing an amount opens the card form below it. */
export function PayNew({ offer, idempotencyKey, action, actions, card, ...rest }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [choice, setChoice] = useState({ what: "", other: "", account: "" });
  // The browser may have restored a choice before this ran.
  useEffect(() => setChoice(readChoice(form.current)), []);
  const begin = useBegin(actions, { idempotencyKey, ...choice });
  const amountMinor = chosenAmount(choice.what, choice.other, offer);
  const keepsMethod = rest.keepsMethod && choice.what === "instalment";

  return (
    <>
      <form
        ref={form}
        action={action}
        noValidate
        onChange={() => setChoice(readChoice(form.current))}
      >
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
        <Stack>
          {rest.children}
          {amountMinor === null ? (
            <SubmitButton pendingLabel={rest.continuing}>{rest.continueLabel}</SubmitButton>
          ) : null}
        </Stack>
      </form>
      {amountMinor === null ? null : (
        <CardForm
          {...card}
          amountMinor={amountMinor}
          currency={offer.currency}
          keepsMethod={keepsMethod}
          mandate={keepsMethod ? rest.mandates.recurrent : rest.mandates.single}
          begin={begin}
        />
      )}
    </>
  );
}
