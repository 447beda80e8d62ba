// The SEPA tab: account, name, e-mail, and the mandate that the payer gives.
import type { FieldError } from "./card-format";
import { make } from "./dom";
import { Field, type FieldOptions } from "./field";
import { checkIban, compactIban, formatIban } from "./iban-format";
import type { MethodForm } from "./method-form";
import type { BillingDetails, PaymentElementOptions } from "./options";
import type { Texts } from "./texts";

export function makeDebitForm(
  options: PaymentElementOptions,
  texts: Texts,
  onChange: () => void,
): MethodForm {
  const known = options.defaultValues?.billingDetails ?? {};
  const email = new Field(emailOptions(texts, known), texts, onChange);
  const name = new Field(nameOptions(texts, known), texts, onChange);
  const iban = new Field(ibanOptions(texts), texts, onChange);
  const fields = [email, name, iban];
  const business = options.business?.name ?? texts.yourCreditor;
  const terms = texts.mandate.replace("{business}", () => business);
  const mandate = make("p", { class: "TermsText" }, [terms]);
  const grid = make(
    "div",
    { class: "Grid" },
    fields.map((field) => field.node),
  );
  const isTold = options.terms?.sepaDebit !== "never";
  return {
    type: "sepa_debit",
    node: make("div", {}, isTold ? [grid, mandate] : [grid]),
    fields,
    data: () => ({
      type: "sepa_debit",
      sepa_debit: { iban: compactIban(iban.value) },
      billing_details: { name: name.value.trim(), email: email.value.trim() },
    }),
  };
}

const emailOptions = (texts: Texts, known: BillingDetails): FieldOptions => ({
  name: "email",
  label: texts.email,
  autocomplete: "email",
  type: "email",
  inputmode: "email",
  isWide: true,
  value: known.email ?? "",
  check: checkEmail,
});

const nameOptions = (texts: Texts, known: BillingDetails): FieldOptions => ({
  name: "name",
  label: texts.name,
  hint: texts.nameHint,
  autocomplete: "name",
  isWide: true,
  value: known.name ?? "",
  check: (text) => (text.length < 3 ? "incomplete_name" : null),
});

const ibanOptions = (texts: Texts): FieldOptions => ({
  name: "iban",
  label: texts.iban,
  hint: "FR00 0000 0000 0000 0000 0000 000",
  autocomplete: "off",
  isWide: true,
  lengthMax: 42,
  format: formatIban,
  check: checkIban,
});

function checkEmail(text: string): FieldError {
  if (text === "") return "incomplete_email";
  return /^\S+@\S+\.\S+$/.test(text) ? null : "invalid_email";
}
