import "server-only";
import { cache } from "react";
import { hashLinkToken, isGenuineLinkToken } from "@/lib/adapters/crypto/link-token";
import { findLinkByHash } from "./store";

/**
 * The link behind a token, or null where it is unknown. A forged or mistyped token fails its
 * keyed check before the database is asked. Reads only: scanners and previews fetch links.
 */
export const findLink = cache(async (token: string) =>
  isGenuineLinkToken(token) ? findLinkByHash(hashLinkToken(token)) : null,
);
