// What the benchmark asks of the process that makes the load.

/** How entries are posted: our door and its rivals. */
export const WAYS = ["door", "bare call", "hand-written", "naive Prisma"] as const;
/** What is measured in one setting only. With receipt: the payment moves and is divided, and gets the creditor's next number. */
export const MORE_WAYS = ["batch", "with receipt", "with receipt, bare call"] as const;
export type Way = (typeof WAYS)[number] | (typeof MORE_WAYS)[number];

export type LoadWish = {
  readonly way: Way;
  /** Entries fall on this many accounts, at random. */
  readonly accounts: number;
  /** So many post at the same time, each its next when the last was answered. */
  readonly workers: number;
  readonly seconds: number;
};

/** Entries by one call of the door for many. */
export const BATCH_ENTRIES = 100;

/** The largest number of workers, and of connections. */
export const WORKERS_MAX = 32;
