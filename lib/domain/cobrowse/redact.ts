// A last barrier: whatever the page and whoever wrote it, card numbers and IBANs do not reach an agent's screen.
import { MASK } from "./shared-field";

/** ISO 13616: country, check digits, up to 30 letters and digits, often in groups of four. */
const IBAN_LIKE =
  /\b[A-Z]{2}[0-9]{2}(?:[ \u00a0]?[A-Z0-9]{4}){2,7}(?:[ \u00a0]?[A-Z0-9]{1,3})?\b/gi;
/** ISO/IEC 7812: 13 to 19 digits, often in groups. */
const CARD_LIKE = /\b[0-9](?:[ \u00a0-]?[0-9]){12,18}\b/g;

/** Puts a mask in the place of every card number and IBAN whose check digits are right. */
export const redactNumbers = (text: string): string =>
  text
    .replace(IBAN_LIKE, (found) => (isIban(found) ? MASK : found))
    .replace(CARD_LIKE, (found) => (isCard(found) ? MASK : found));

/** ISO 7064, MOD 97-10: the first four signs at the end, letters as two digits, remainder 1. */
function isIban(text: string): boolean {
  const plain = text.replaceAll(/[ \u00a0]/g, "").toUpperCase();
  const digits = [...plain.slice(4), ...plain.slice(0, 4)].map((sign) => Number.parseInt(sign, 36));
  return BigInt(digits.join("")) % 97n === 1n;
}

/** ISO/IEC 7812-1, annex B (Luhn): every second digit from the right doubled, the sum a multiple of ten. */
function isCard(text: string): boolean {
  const digits = [...text.replaceAll(/[^0-9]/g, "")].reverse();
  const sum = digits.reduce((total, sign, place) => {
    const digit = Number.parseInt(sign, 10) * (place % 2 === 1 ? 2 : 1);
    return total + (digit > 9 ? digit - 9 : digit);
  }, 0);
  return sum % 10 === 0;
}
