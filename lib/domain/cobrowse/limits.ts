// How long a screen is shared, and how much of it is taken at once.

/** From consent; however busy. */
export const SHARE_MINUTES_MAX = 30;
/** Without anything happening on the shared screen. */
export const IDLE_MINUTES_MAX = 5;
/** An invitation that nobody answers, and a code that nobody types. */
export const WAITING_MINUTES_MAX = 10;
/** An agent whose page has not been heard of for that long is gone. */
export const AGENT_SILENCE_SECONDS_MAX = 60;

/** Of one batch, as it is sent (bytes of JSON): a page of ours with its styles is about 60,000. */
export const BATCH_BYTES_MAX = 512_000;
/** Of all batches of one share. */
export const SHARE_BYTES_MAX = 40_000_000;
/** Batches within one window; a recorder of ours sends one each 60 ms at most, while something moves. */
export const BATCHES_PER_WINDOW_MAX = 250;
export const WINDOW_SECONDS = 10;

/** How long a recording is kept that the person agreed to. */
export const RECORDING_DAYS_KEPT = 30;
