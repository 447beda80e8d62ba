// What a link shows is the same for all people of a creditor, but for a few words. The page is made once, with marks in
// the place of these words, and filled in for each person: a link is opened far more often than anything else.

export type LetterWord =
  | "maskedName"
  | "token"
  | "contractEnding"
  | "letterDate"
  | "letterReference"
  | "nonce";

export type LetterWords = Readonly<Record<LetterWord, string>>;

/** Private-use characters, which no name or reference has. */
const mark = (word: LetterWord) => `\uE000${word}\uE001`;
const MARK = /\uE000(\w+)\uE001/;

/** Each word's mark, to be rendered in its place. */
export const LETTER_MARKS: LetterWords = {
  maskedName: mark("maskedName"),
  token: mark("token"),
  contractEnding: mark("contractEnding"),
  letterDate: mark("letterDate"),
  letterReference: mark("letterReference"),
  nonce: mark("nonce"),
};

/** A letter's HTML between the words, which stand at the odd places. */
export type Letter = readonly string[];

export const readLetter = (html: string): Letter => html.split(MARK);

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#x27;",
};

const escapeHtml = (text: string) =>
  text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? "");

/** The person's own letter: every word is text, whatever is in it. */
export function fillLetter(letter: Letter, words: LetterWords): string {
  return letter
    .map((part, place) => (place % 2 === 0 ? part : escapeHtml(wordOf(part, words))))
    .join("");
}

function wordOf(name: string, words: LetterWords): string {
  const word = Object.entries(words).find(([known]) => known === name)?.[1];
  if (word === undefined) throw new Error(`a letter has no word called ${name}`);
  return word;
}
