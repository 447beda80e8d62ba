// The card tab: number, expiry and security code.
import { brandMark } from "./brand-mark";
import {
  brandOf,
  type CardBrand,
  checkCvc,
  checkExpiry,
  checkNumber,
  digitsOf,
  formatExpiry,
  formatNumber,
  readExpiry,
} from "./card-format";
import { make } from "./dom";
import { Field, type FieldOptions } from "./field";
import type { MethodForm } from "./method-form";
import type { Fields } from "./options";
import type { Texts } from "./texts";

export function makeCardForm(texts: Texts, onChange: () => void): MethodForm {
  const number = new Field(numberOptions(texts), texts, changed);
  const expiry = new Field(expiryOptions(texts), texts, changed);
  const brand = () => brandOf(number.value);
  const cvc = new Field(cvcOptions(texts, brand), texts, changed);
  number.input.classList.add("Input--branded");
  showBrand();
  const fields = [number, expiry, cvc];
  const node = make(
    "div",
    { class: "Grid" },
    fields.map((field) => field.node),
  );
  return { type: "card", node, fields, data };

  function changed(): void {
    showBrand();
    onChange();
  }

  function showBrand(): void {
    number.box.querySelector(".Brand")?.remove();
    number.box.append(brandMark(brand()));
  }

  function data(): Fields {
    const { month, year } = readExpiry(expiry.value);
    const card = { number: digitsOf(number.value), exp_month: month, exp_year: year };
    return { type: "card", card: { ...card, cvc: digitsOf(cvc.value) } };
  }
}

const numberOptions = (texts: Texts): FieldOptions => ({
  name: "number",
  label: texts.number,
  hint: "1234 1234 1234 1234",
  autocomplete: "cc-number",
  inputmode: "numeric",
  isWide: true,
  lengthMax: 23,
  format: formatNumber,
  check: checkNumber,
});

const expiryOptions = (texts: Texts): FieldOptions => ({
  name: "expiry",
  label: texts.expiry,
  hint: texts.expiryHint,
  autocomplete: "cc-exp",
  inputmode: "numeric",
  lengthMax: 9,
  format: formatExpiry,
  check: (text) => checkExpiry(text),
});

const cvcOptions = (texts: Texts, brand: () => CardBrand): FieldOptions => ({
  name: "cvc",
  label: texts.cvc,
  hint: texts.cvcHint,
  autocomplete: "cc-csc",
  inputmode: "numeric",
  lengthMax: 4,
  format: (text) => digitsOf(text).slice(0, 4),
  check: (text) => checkCvc(text, brand()),
});
