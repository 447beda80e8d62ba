// Reads and writes account numbers as a payer types them.
import type { FieldError } from "./card-format";

export function compactIban(text: string): string {
  return text
    .replace(/[^0-9a-z]/gi, "")
    .toUpperCase()
    .slice(0, 34);
}

export function formatIban(text: string): string {
  return (compactIban(text).match(/.{1,4}/g) ?? []).join(" ");
}

/** ISO 13616: two letters, two digits, and a remainder of 1 modulo 97. */
export function checkIban(text: string): FieldError {
  const iban = compactIban(text);
  if (iban.length < 15) return "incomplete_iban";
  if (!/^[A-Z]{2}\d{2}/.test(iban)) return "invalid_iban";
  const remainder = [...iban.slice(4), ...iban.slice(0, 4)]
    .flatMap((character) => [...String(Number.parseInt(character, 36))])
    .reduce((rest, digit) => (rest * 10 + Number.parseInt(digit, 10)) % 97, 0);
  return remainder === 1 ? null : "invalid_iban";
}
