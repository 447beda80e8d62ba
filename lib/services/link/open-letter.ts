import "server-only";
import { formatDate } from "@/lib/domain/calendar/format-date";
import { fillLetter, type LetterWords } from "@/lib/domain/link/letter";
import { currentTime } from "@/lib/services/clock/current-time";
import { chooseLocale } from "@/lib/services/locale/locales";
import { getLinkPage, type LinkPage } from "./get-link-page";
import { findLetter, type LetterKey } from "./letters";

/** A tap on a link. */
export type LinkVisit = {
  token: string;
  /** What this response's policy allows its styles by. */
  nonce: string;
  /** The language of the person's cookie. */
  chosen: string | undefined;
  /** The browser's Accept-Language. */
  asked: string | null;
};

/**
 * The page of /l/<token> as HTML, in the person's language: their creditor's letter with their own words.
 * Reading it changes nothing: scanners read it too.
 */
export async function openLetter(visit: LinkVisit): Promise<string> {
  const { nonce, chosen, asked } = visit;
  const page = await getLinkPage(visit.token, currentTime());
  const locale = chooseLocale({ chosen, asked, known: page.locale });
  const letter = await findLetter({ locale, ...keyOf(page) });
  const token = encodeURIComponent(visit.token);
  return fillLetter(letter, { ...wordsOf(page, locale), token, nonce });
}

function keyOf(page: LinkPage): Omit<LetterKey, "locale"> {
  if (page.kind === "unusable") return { kind: "unusable", creditor: null };
  const creditor = page.creditor.slug;
  if (page.kind === "locked") return { kind: "locked", creditor };
  return { kind: page.proof.contractEnding ? "live-with-contract" : "live", creditor };
}

function wordsOf(page: LinkPage, locale: string): Omit<LetterWords, "token" | "nonce"> {
  if (page.kind !== "live") {
    return { maskedName: "", contractEnding: "", letterDate: "", letterReference: "" };
  }
  const { contractEnding, letterReference, letterSentOn } = page.proof;
  return {
    maskedName: page.maskedName,
    contractEnding: contractEnding ?? "",
    letterDate: formatDate(letterSentOn, locale, "long"),
    letterReference,
  };
}
