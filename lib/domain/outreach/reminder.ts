// What a person may be reminded of, and by which channel: their choice, and what happens where they have not chosen.
import type { Channel } from "./channel";

export const REMINDER_KINDS = [
  "before_debit",
  "due_day",
  "payment_received",
  "payment_failed",
  "plan_changed",
] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** Each alternative is one message, by the first channel that reaches the person. Trouble is worth two. */
const UNCHOSEN: Readonly<Record<ReminderKind, readonly (readonly Channel[])[]>> = {
  before_debit: [["push", "email", "sms"]],
  due_day: [["push", "sms", "email"]],
  payment_received: [["push", "sms", "email"]],
  payment_failed: [["push"], ["sms", "email"]],
  plan_changed: [["email", "push", "sms"]],
};

/** By which channels a kind is told: what the person chose, in that order (nothing, where they chose nothing); null: not chosen. */
export type ReminderChoice = readonly Channel[] | null;

/** How a person can be reached: an address is on file and, for push, a device has been given. */
export type Reachable = readonly Channel[];

export type ReminderChannels = Readonly<{ channels: readonly Channel[]; isWished: boolean }>;

/**
 * The channels for a reminder. Who chose only channels that have ceased to reach them (the phone was given away) is told as
 * if they had not chosen; who chose none is told nothing.
 */
export function channelsOf(
  kind: ReminderKind,
  choice: ReminderChoice,
  reachable: Reachable,
): ReminderChannels {
  const wished = choice?.filter((channel) => reachable.includes(channel)) ?? [];
  if (choice !== null && (choice.length === 0 || wished.length > 0)) {
    return { channels: wished, isWished: true };
  }
  const channels = UNCHOSEN[kind].flatMap((alternatives) => {
    const first = alternatives.find((channel) => reachable.includes(channel));
    return first ? [first] : [];
  });
  return { channels, isWished: false };
}
