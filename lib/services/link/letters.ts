import "server-only";
import { LRUCache } from "lru-cache";
import { fetchOwnPage } from "@/lib/adapters/self/own-page";
import { LETTER_MARKS, type Letter, readLetter } from "@/lib/domain/link/letter";

/** What a link can lead to, each with a letter of its own; `live` with or without the contract's last digits. */
type LetterKind = "live" | "live-with-contract" | "locked" | "unusable";

export interface LetterKey {
  locale: string;
  kind: LetterKind;
  /** Slug; null for links of which nothing may be told. */
  creditor: string | null;
}

/** A changed brand shows after at most this long. */
const AGE_MS_MAX = 60_000;
const LETTERS_MAX = 500;

const letters = new LRUCache<string, Letter>({
  max: LETTERS_MAX,
  ttl: AGE_MS_MAX,
  // A burst makes it once. Where it cannot be made now, the last one is better than none.
  allowStaleOnFetchRejection: true,
  noDeleteOnFetchRejection: true,
  fetchMethod: makeLetter,
});

async function makeLetter(path: string): Promise<Letter> {
  const { html, nonce } = await fetchOwnPage(path);
  return readLetter(html.replaceAll(nonce, LETTER_MARKS.nonce));
}

/** The letter of a creditor in a language, made by its own page (app/(debtor)/letter) when it is not known yet. */
export async function findLetter({ locale, kind, creditor }: LetterKey): Promise<Letter> {
  const letter = await letters.fetch(`/letter/${locale}/${kind}/${creditor ?? "-"}`);
  if (!letter) throw new Error("a letter could not be made");
  return letter;
}
