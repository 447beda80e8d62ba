// How an account's webhooks go out: as they should, or badly on purpose, for tests of what an application makes of it.

export type WebhookRule = {
  /** `hold` keeps events for later; `drop` never sends those that happen meanwhile, though the API lists them. */
  mode: "flow" | "hold" | "drop";
  /** Which types `drop` concerns; null for all. */
  types: readonly string[] | null;
  /** How often each event is sent. */
  copies: number;
  /** Events leave in no order, spread over a second. */
  isShuffled: boolean;
};

const shuffledOverMs = 1000;

export const ordinaryWebhooks: WebhookRule = {
  mode: "flow",
  types: null,
  copies: 1,
  isShuffled: false,
};

export function isDropped({ mode, types }: WebhookRule, type: string): boolean {
  return mode === "drop" && (types === null || types.includes(type));
}

/** The real time at which an event is sent first. */
export function firstAttemptAtMs({ isShuffled }: WebhookRule): number {
  return Date.now() + (isShuffled ? Math.floor(Math.random() * shuffledOverMs) : 0);
}
