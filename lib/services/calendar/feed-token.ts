import "server-only";
import { createHash } from "node:crypto";
import { lookupHash } from "@/lib/adapters/crypto/lookup";
import { env } from "@/lib/adapters/env/env";

/** 256 bits that follow from the feed's id by our secret key: the page can show them again, the database cannot tell them. */
export const feedToken = (feedId: string): string =>
  Buffer.from(lookupHash("calendar-feed", feedId)).toString("base64url");

/** What is stored of it (SHA-256). */
export const hashFeedToken = (token: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash("sha256").update(token).digest());

/** Where a calendar program reads the feed. */
export const feedUrl = (feedId: string): string =>
  `${env.APP_URL}/calendar/${feedToken(feedId)}.ics`;
