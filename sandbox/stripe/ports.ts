// What the Stripe sandbox needs from the world around it: the time, a memory and its accounts.

export type Clock = {
  now(): Date;
  onAdvance(listener: () => void): void;
};

export type Snapshot = {
  load(key: string): unknown;
  /** Keeps the value; it is serialised later, so it may go on changing. */
  save(key: string, value: unknown): void;
};

/** One Stripe account: its keys, and the endpoint that gets its events. */
export type AccountConfig = {
  name: string;
  secretKey: string;
  publishableKey: string;
  webhookUrl: string;
  webhookSecret: string;
};
