"use client";

import { CardForm, type CardFormProps } from "./card-form";
import type { PaymentActions } from "./payment-step";

type Props = Omit<CardFormProps, "begin"> & {
  paymentId: string;
  resume: PaymentActions["resume"];
};

/** The card form of a payment that exists already. */
export function PayExisting({ paymentId, resume, ...card }: Props) {
  return <CardForm {...card} begin={() => resume(paymentId)} />;
}
