import { readLimited } from "@/app/read-limited";

/** Far longer than a token, a language and a path. */
const FORM_BYTES_MAX = 10_000;

/** The fields of one of our short forms (urlencoded); empty where it is too long or something else. */
export async function readForm(request: Request): Promise<URLSearchParams> {
  return new URLSearchParams((await readLimited(request, FORM_BYTES_MAX)) ?? "");
}
