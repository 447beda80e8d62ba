import "server-only";
import { findLink } from "./find-link";

/** The language in which a link's message was written, or null where the link is unknown. */
export async function localeOfLink(token: string): Promise<string | null> {
  return (await findLink(token))?.locale ?? null;
}
