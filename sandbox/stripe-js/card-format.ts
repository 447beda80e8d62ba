// Reads and writes card details as a payer types them.
import type { Texts } from "./texts";

export type CardBrand = "amex" | "mastercard" | "visa" | "unknown";
export type FieldError = keyof Texts | null;

export function digitsOf(text: string): string {
  return text.replace(/\D/g, "");
}

export function brandOf(number: string): CardBrand {
  const digits = digitsOf(number);
  if (/^3[47]/.test(digits)) return "amex";
  if (/^(5[1-5]|2[2-7])/.test(digits)) return "mastercard";
  return digits.startsWith("4") ? "visa" : "unknown";
}

/** Groups of four; American Express in 4, 6 and 5. */
export function formatNumber(text: string): string {
  const digits = digitsOf(text).slice(0, 19);
  const groups =
    brandOf(digits) === "amex"
      ? [digits.slice(0, 4), digits.slice(4, 10), digits.slice(10, 15)]
      : (digits.match(/.{1,4}/g) ?? []);
  return groups.filter((group) => group !== "").join(" ");
}

/** `1229`, `12/2029` and `1/29` all become `12 / 29`. */
export function formatExpiry(text: string): string {
  const [first = "", second] = text.split("/").map((part) => digitsOf(part));
  if (second !== undefined) {
    const month = first.length === 1 && second !== "" ? `0${first}` : first;
    return `${month} / ${second.length === 4 ? second.slice(2) : second.slice(0, 2)}`;
  }
  const month = /^[2-9]/.test(first) ? `0${first}` : first;
  const year = month.length === 6 ? month.slice(4, 6) : month.slice(2, 4);
  return month.length > 2 ? `${month.slice(0, 2)} / ${year}` : month;
}

export function checkNumber(text: string): FieldError {
  const digits = digitsOf(text);
  const length = brandOf(digits) === "amex" ? 15 : 16;
  if (digits.length < length) return "incomplete_number";
  return passesLuhn(digits) ? null : "invalid_number";
}

export function checkExpiry(text: string, today = new Date()): FieldError {
  const { month, year } = readExpiry(text);
  if (Number.isNaN(month) || Number.isNaN(year)) return "incomplete_expiry";
  if (month < 1 || month > 12) return "invalid_expiry_month";
  const monthsLeft = (year - today.getFullYear()) * 12 + month - (today.getMonth() + 1);
  return monthsLeft < 0 ? "invalid_expiry_year_past" : null;
}

export function checkCvc(text: string, brand: CardBrand): FieldError {
  return digitsOf(text).length === (brand === "amex" ? 4 : 3) ? null : "incomplete_cvc";
}

export function readExpiry(text: string): { month: number; year: number } {
  const match = /^(\d{2}) \/ (\d{2})$/.exec(text);
  const part = (index: number) => Number.parseInt(match?.[index] ?? "", 10);
  return { month: part(1), year: 2000 + part(2) };
}

function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number.parseInt(digit, 10) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
