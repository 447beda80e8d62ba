// What must not be written into a chat: the numbers with which money is taken. Looked for so that they are not kept, with
// the check digits of the numbers themselves, so that a contract's or a phone's number is not taken for one.

export type Secret = "card" | "iban";

/** Digits with single spaces, dots or hyphens between them. */
const DIGITS = /\d(?:[ .-]?\d){12,}/gu;
const CARD_LENGTH_MIN = 13;
const CARD_LENGTH_MAX = 19;
/** As cards show their numbers: groups of four or more, the last of what is left. */
const CARD_GROUP_MIN = 4;
/** Country, two check digits, and 11 to 30 letters and digits (ISO 13616), in groups or not. */
const IBAN = /(?<![a-z0-9])[a-z]{2}\d{2}(?:[ .-]?[a-z0-9]){11,30}/giu;
const IBAN_LENGTH_MIN = 15;

/** The first kind of number of money that a text seems to have; null where it has none. */
export function findSecret(text: string): Secret | null {
  const plain = text.normalize("NFKC").replace(/[\u00a0\u202f]/gu, " ");
  if ([...plain.matchAll(IBAN)].some(([found]) => startsWithIban(signsOf(found)))) return "iban";
  return [...plain.matchAll(DIGITS)].some(([found]) => hasCardNumber(found)) ? "card" : null;
}

const signsOf = (found: string): string => found.replace(/[ .-]/gu, "").toUpperCase();

/** Words may follow an IBAN without anything that says where it ends: some beginning of the signs is one. */
function startsWithIban(signs: string): boolean {
  for (let length = signs.length; length >= IBAN_LENGTH_MIN; length -= 1) {
    if (isIban(signs.slice(0, length))) return true;
  }
  return false;
}

/** ISO 13616 with the check of ISO 7064 (MOD 97-10): letters count from 10, the first four signs come last. */
function isIban(signs: string): boolean {
  const turned = signs.slice(4) + signs.slice(0, 4);
  const digits = turned.replace(/[A-Z]/gu, (letter) => String(letter.charCodeAt(0) - 55));
  return BigInt(digits) % 97n === 1n;
}

/** A date or a code often stands right behind it: groups that follow each other are looked at together, and all as one. */
function hasCardNumber(found: string): boolean {
  const groups = found.split(/[ .-]/u);
  if (isCardNumber(groups.join(""))) return true;
  return groups.some((_, first) => {
    let digits = "";
    for (const group of groups.slice(first)) {
      digits += group;
      if (isCardNumber(digits)) return true;
      if (group.length < CARD_GROUP_MIN) return false;
    }
    return false;
  });
}

/** ISO/IEC 7812-1, annex B (Luhn); the first digit is that of banks and of what travels and trades. */
function isCardNumber(digits: string): boolean {
  if (digits.length < CARD_LENGTH_MIN || digits.length > CARD_LENGTH_MAX) return false;
  const sum = [...digits].reverse().reduce((total, sign, place) => {
    const digit = sign.charCodeAt(0) - 48;
    const doubled = place % 2 === 1 ? digit * 2 : digit;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return /^[2-6]/u.test(digits) && sum % 10 === 0;
}
