/** How a message reaches a person. */
export const CHANNELS = ["push", "sms", "email"] as const;
export type Channel = (typeof CHANNELS)[number];

export const isChannel = (value: string): value is Channel =>
  CHANNELS.some((channel) => channel === value);

/** Those that make a phone ring or shake. */
export const rings = (channel: Channel): boolean => channel !== "email";
