// How a text travels as SMS (3GPP TS 23.038): one foreign character turns 160 characters into 70.

const BASIC = new Set(
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà",
);
/** Characters that take an escape and so count twice. */
const EXTENSION = new Set("\f^{}\\[~]|€");

export type SmsSize = Readonly<{ encoding: "gsm7" | "ucs2"; units: number; parts: number }>;

export function isGsm7(text: string): boolean {
  return Array.from(text).every((character) => BASIC.has(character) || EXTENSION.has(character));
}

/** Encoding, length in units (septets or UTF-16 units) and number of parts that a text takes. */
export function smsSize(text: string): SmsSize {
  const isBasic = isGsm7(text);
  const [single, part] = isBasic ? [160, 153] : [70, 67];
  const widths = Array.from(text).map(isBasic ? septetsOf : ({ length }) => length);
  const units = widths.reduce((sum, width) => sum + width, 0);
  const parts = units <= single ? 1 : packedParts(widths, part);
  return { encoding: isBasic ? "gsm7" : "ucs2", units, parts };
}

function septetsOf(character: string): number {
  return EXTENSION.has(character) ? 2 : 1;
}

/** A character is never cut in two, so a part may stay a unit short. */
function packedParts(widths: readonly number[], capacity: number): number {
  let parts = 1;
  let used = 0;
  for (const width of widths) {
    if (used + width > capacity) {
      parts += 1;
      used = 0;
    }
    used += width;
  }
  return parts;
}

const LOOKALIKES: ReadonlyMap<string, string> = new Map([
  ["’", "'"],
  ["‘", "'"],
  ["“", '"'],
  ["”", '"'],
  ["«", '"'],
  ["»", '"'],
  ["–", "-"],
  ["—", "-"],
  ["…", "..."],
  ["œ", "oe"],
  ["Œ", "OE"],
  ["\u00a0", " "],
  ["\u202f", " "],
]);

/** The nearest text in GSM-7: accents and typographic marks that it lacks are simplified, other scripts stay. */
export function toGsm7(text: string): string {
  return Array.from(text.normalize("NFC"))
    .map((character) => {
      if (isGsm7(character)) return character;
      const plain = LOOKALIKES.get(character) ?? character.normalize("NFD").replace(/\p{M}/gu, "");
      return isGsm7(plain) ? plain : character;
    })
    .join("");
}
