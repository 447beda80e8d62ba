import { describe, expect, it } from "vitest";
import { fillLetter, LETTER_MARKS, type LetterWords, readLetter } from "./letter";

const words: LetterWords = {
  maskedName: "Jean D.",
  token: "abc",
  contractEnding: "4821",
  letterDate: "3 novembre 2026",
  letterReference: "EM-2291",
  nonce: "n1",
};
const letter = readLetter(
  `<h1 title="${LETTER_MARKS.maskedName}">Bonjour ${LETTER_MARKS.maskedName}</h1><a href="/l/${LETTER_MARKS.token}/not-me">`,
);

describe("a letter", () => {
  it("has each person's own words in all their places, and no other change", () => {
    expect(fillLetter(letter, words)).toBe(
      '<h1 title="Jean D.">Bonjour Jean D.</h1><a href="/l/abc/not-me">',
    );
  });

  it("shows words as text, whatever is in them", () => {
    const hostile = `"><script>'&`;
    expect(fillLetter(letter, { ...words, maskedName: hostile })).toContain(
      "Bonjour &quot;&gt;&lt;script&gt;&#x27;&amp;</h1>",
    );
  });

  it("never puts one person's words where another's mark was typed", () => {
    const sly = { ...words, maskedName: LETTER_MARKS.token };
    expect(fillLetter(letter, sly)).not.toContain("Bonjour abc");
  });

  it("that asks for a word nobody has is a fault, not a page", () => {
    expect(() => fillLetter(readLetter("a\uE000balance\uE001b"), words)).toThrow("balance");
  });
});
