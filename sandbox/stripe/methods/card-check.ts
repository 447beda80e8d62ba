// The checks a card's details pass before a payment method exists, with Stripe's codes.

import type { Form } from "@/sandbox/stripe/protocol/form";
import { requiredText, text } from "@/sandbox/stripe/protocol/form-values";
import { cardError, type StripeFault } from "@/sandbox/stripe/protocol/stripe-fault";

export type CardDetails = { number: string; expMonth: number; expYear: number };

/** Throws `incorrect_number`, `invalid_expiry_month`, `invalid_expiry_year` or `invalid_cvc` (402). */
export function checkedCard(card: Form, now: Date): CardDetails {
  const number = requiredText(card, "number", "card[number]").replace(/[\s-]/g, "");
  if (!/^\d{12,19}$/.test(number) || !passesLuhn(number)) {
    throw refusal("incorrect_number", "Your card number is incorrect.", "number");
  }
  const { expMonth, expYear } = checkedExpiry(card, now);
  const cvc = text(card, "cvc");
  const cvcLength = number.startsWith("34") || number.startsWith("37") ? 4 : 3;
  if (cvc !== undefined && !(/^\d+$/.test(cvc) && cvc.length === cvcLength)) {
    throw refusal("invalid_cvc", "Your card's security code is invalid.", "cvc");
  }
  return { number, expMonth, expYear };
}

function checkedExpiry(card: Form, now: Date): { expMonth: number; expYear: number } {
  const expMonth = digits(requiredText(card, "exp_month", "card[exp_month]"));
  if (expMonth < 1 || expMonth > 12) {
    throw refusal("invalid_expiry_month", "Your card's expiration month is invalid.", "exp_month");
  }
  const year = digits(requiredText(card, "exp_year", "card[exp_year]"));
  const expYear = year < 100 ? 2000 + year : year;
  const monthsLeft = (expYear - now.getUTCFullYear()) * 12 + expMonth - (now.getUTCMonth() + 1);
  if (year < 0 || monthsLeft < 0 || monthsLeft > 50 * 12) {
    throw refusal("invalid_expiry_year", "Your card's expiration year is invalid.", "exp_year");
  }
  return { expMonth, expYear };
}

function digits(value: string): number {
  return /^\d{1,4}$/.test(value) ? Number.parseInt(value, 10) : -1;
}

function passesLuhn(number: string): boolean {
  const sum = [...number].reverse().reduce((total, digit, index) => {
    const value = Number.parseInt(digit, 10) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

function refusal(code: string, message: string, param: string): StripeFault {
  return cardError({ code, message, param });
}
