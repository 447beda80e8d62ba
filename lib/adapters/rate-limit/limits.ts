import "server-only";

/** What is counted, how often it may happen, and over how long; kept in PostgreSQL so that every process counts together. */
export const RATE_LIMITS = {
  /** Identity attempts from one network address. */
  identityByAddress: { points: 20, seconds: 3600 },
  /** Requests for a new link, by link and by address: each may send a message. */
  newLinkByLink: { points: 2, seconds: 86_400 },
  newLinkByAddress: { points: 10, seconds: 3600 },
  /** One-time codes sent to one person. */
  codeByDebtor: { points: 4, seconds: 3600 },
  /** First POST of a link page from one address; a mobile operator puts thousands of people behind one. */
  sessionByAddress: { points: 600, seconds: 3600 },
  /** Receipts checked from one address: an office checks a pile, nobody checks thousands by hand. */
  verifyByAddress: { points: 300, seconds: 3600 },
} as const satisfies Record<string, { points: number; seconds: number }>;

export type RateLimitName = keyof typeof RATE_LIMITS;
