import "server-only";
import { headers } from "next/headers";
import { LETTER_MARKS } from "@/lib/domain/link/letter";

/** Set by the web server on every request: what was asked for, with its query. */
const PATH_HEADER = "x-quittance-path";

/** The language of a letter stands in its address: it is made for all who will read it in that language. */
const LETTER_PATH = /^\/letter\/([a-z]+)\//;

const askedPath = async (): Promise<string> => (await headers()).get(PATH_HEADER) ?? "/";

/** Where the person is, with the query, as their browser shows it. */
export async function requestPath(): Promise<string> {
  const path = await askedPath();
  return LETTER_PATH.test(path) ? `/l/${LETTER_MARKS.token}` : path;
}

/** The language of the letter that is being made, or null where it is another page. */
export async function letterLocale(): Promise<string | null> {
  return LETTER_PATH.exec(await askedPath())?.[1] ?? null;
}
