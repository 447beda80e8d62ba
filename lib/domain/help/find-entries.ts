// Search in the help: a few dozen short texts, so that reading them all is the simplest index.

export type HelpEntry = Readonly<{ id: string; title: string; text: string }>;

/** A word in the title says more than one in the text. */
const TITLE_WEIGHT = 3;
/** "le", "de", "the": shorter words stand everywhere. */
const WORD_LENGTH_MIN = 3;
/** Longer than any question; the rest of a pasted text is not looked at. */
const QUERY_LENGTH_MAX = 200;
/** What matches less than this share of the best is not shown. */
const SHARE_MIN = 0.3;

/**
 * The entries in which words of the query begin a word, the best first; none for a query without words. Case and
 * accents do not matter. A word that every entry has tells none apart, and does not count.
 */
export function findEntries<Entry extends HelpEntry>(
  entries: readonly Entry[],
  query: string,
): Entry[] {
  const indexed = entries.map((entry) => ({
    entry,
    title: wordsOf(entry.title),
    text: wordsOf(entry.text),
  }));
  const wanted = [...new Set(wordsOf(query.slice(0, QUERY_LENGTH_MAX)))].map((word) => ({
    word,
    weight: rarity(
      indexed.filter(({ title, text }) => hasWord([...title, ...text], word)).length,
      entries.length,
    ),
  }));
  const scored = indexed.map(({ entry, title, text }) => ({
    entry,
    score: wanted.reduce(
      (sum, { word, weight }) =>
        sum + weight * ((hasWord(title, word) ? TITLE_WEIGHT : 0) + (hasWord(text, word) ? 1 : 0)),
      0,
    ),
  }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return scored
    .filter(({ score }) => score > 0 && score >= best * SHARE_MIN)
    .toSorted((one, other) => other.score - one.score)
    .map(({ entry }) => entry);
}

/** 1 for a word of one entry, down to 0 for one of all. */
const rarity = (found: number, all: number): number =>
  found === 0 ? 0 : Math.max(0, (all - found) / Math.max(1, all - 1));

const hasWord = (words: readonly string[], start: string): boolean =>
  words.some((word) => word.startsWith(start));

function wordsOf(text: string): string[] {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length >= WORD_LENGTH_MIN);
}
