// The people whom the load comes from: what the bench's own processes tell each other about them.

export type Visitor = {
  readonly debtorId: string;
  /** Path of their link, "/l/<token>". */
  readonly linkPath: string;
  /** A session that has confirmed identity. */
  readonly sessionId: string;
  readonly cookie: string;
};

/** A session that has not: each confirms once, and is set back before the next round. */
export type Stranger = { readonly sessionId: string; readonly cookie: string };

export type Visitors = {
  readonly people: readonly Visitor[];
  readonly strangers: readonly Stranger[];
  /** SHA-256 (hexadecimal) of the secret in every cookie: confirming identity replaces it in the database. */
  readonly secretHash: string;
};
