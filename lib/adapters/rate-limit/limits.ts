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
  /** Ways in by code that are begun for one reference, phone or e-mail, whether or not it is anybody's; and from one address. */
  signInByContact: { points: 4, seconds: 3600 },
  signInByAddress: { points: 30, seconds: 3600 },
  /** Passkey challenges asked for from one address. */
  passkeyByAddress: { points: 300, seconds: 3600 },
  /** First POST of a link page from one address; a mobile operator puts thousands of people behind one. */
  sessionByAddress: { points: 600, seconds: 3600 },
  /** Receipts checked from one address: an office checks a pile, nobody checks thousands by hand. */
  verifyByAddress: { points: 300, seconds: 3600 },
  /** Chat messages and files of one person: nobody types faster. */
  messageByDebtor: { points: 30, seconds: 600 },
  /** Screens that one person begins to show. */
  shareByDebtor: { points: 10, seconds: 3600 },
  /** Codes of shared screens that one colleague types; there are a million. */
  shareCodeByStaff: { points: 30, seconds: 3600 },
  /** Codes typed for one person by whoever wants to help them fill in, over all views: there are a million. */
  helpCodeByDebtor: { points: 10, seconds: 3600 },
  /** Calendar addresses that are nobody's, from one network address. */
  feedGuessByAddress: { points: 30, seconds: 3600 },
  /** Readings of one calendar: programs ask a few times a day, a family's some more. */
  feedByToken: { points: 60, seconds: 3600 },
  /** Passwords tried for one address of staff, whether or not it is anybody's, and from one network: an office shares one. */
  staffSignInByEmail: { points: 10, seconds: 900 },
  staffSignInByAddress: { points: 100, seconds: 900 },
  /** Passkey challenges for staff asked for from one network. */
  staffPasskeyByAddress: { points: 300, seconds: 3600 },
  /** Ways to the identity provider begun from one network. */
  staffSsoByAddress: { points: 100, seconds: 900 },
  /** Second factors tried for one colleague: six digits are not guessed at this pace. */
  staffCodeByMember: { points: 20, seconds: 3600 },
} as const satisfies Record<string, { points: number; seconds: number }>;

export type RateLimitName = keyof typeof RATE_LIMITS;
