// Text of the length and the weight of Arabic where there is no translation yet: each letter of a word becomes an
// Arabic letter, always the same one, so that the text compresses about as well as before but takes two bytes a letter.

const LETTERS = [..."ابتثجحخدذرزسشصضطظعغفقكلمنهوي"];

/** The words in Arabic letters, letter for letter; figures, signs and spaces stay. */
export function toArabicLetters(text: string): string {
  return text.replace(/\p{L}/gu, (letter) => {
    const [base = letter] = letter.normalize("NFD").toLowerCase();
    return LETTERS[(base.codePointAt(0) ?? 0) % LETTERS.length] ?? letter;
  });
}
