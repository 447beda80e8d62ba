// What a link shows is the same for all people of a creditor, but for a few words. The page is made once, with marks in
// the place of these words, and filled in for each person: a link is opened far more often than anything else.
import { escapeHtml } from "@/lib/domain/escape-html";

/** Private-use characters, which no name or reference has. */
const mark = (word: string) => `\uE000${word}\uE001`;
const MARK = /\uE000(\w+)\uE001/;

/** Each word's mark, to be rendered in its place. */
export const LETTER_MARKS = {
  maskedName: mark("maskedName"),
  token: mark("token"),
  contractEnding: mark("contractEnding"),
  letterDate: mark("letterDate"),
  letterReference: mark("letterReference"),
  nonce: mark("nonce"),
} as const;

export type LetterWords = Readonly<Record<keyof typeof LETTER_MARKS, string>>;

/** A letter's HTML between the words, which stand at the odd places. */
export type Letter = readonly string[];

export const readLetter = (html: string): Letter => html.split(MARK);

/** The person's own letter: every word is text, whatever is in it. */
export function fillLetter(letter: Letter, words: LetterWords): string {
  return letter
    .map((part, place) => (place % 2 === 0 ? part : escapeHtml(wordOf(part, words))))
    .join("");
}

function wordOf(name: string, words: LetterWords): string {
  if (!isWord(name, words)) throw new Error(`a letter has no word called ${name}`);
  return words[name];
}

const isWord = (name: string, words: LetterWords): name is keyof LetterWords =>
  Object.hasOwn(words, name);
