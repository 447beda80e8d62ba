// Why a message is sent, and what may hold it back for that reason. The one table that outreach goes by.
import { type Channel, rings } from "./channel";

/**
 * requested: the person has just asked for it (a code, a new link) or waits for it. warning: somebody has just changed who
 * gets in, and whoever it was not must hear of it at once. statutory: the law has us say it.
 * wished: a reminder by a channel that the person chose. reminder: one that they have not chosen nor refused.
 * prompt: it asks something of them unbidden.
 */
export type Duty = "requested" | "warning" | "statutory" | "wished" | "reminder" | "prompt";

export type DutyRule = Readonly<{
  /** A STOP on the channel holds it back for good. */
  heedsStop: boolean;
  /** It waits for contact hours: never, only where it would ring, or always. */
  waits: "never" | "ringing" | "always";
  /** It waits until the caps on contacts leave room. */
  isCapped: boolean;
  /** It uses up room that later prompts would need. */
  isCounted: boolean;
}>;

/** Sources: product policy (08:00 to 20:00, one a day, three in seven days), FCA CONC 7.9 on the hours and number of contacts. */
export const DUTY_RULES: Readonly<Record<Duty, DutyRule>> = {
  requested: { heedsStop: false, waits: "never", isCapped: false, isCounted: false },
  warning: { heedsStop: false, waits: "never", isCapped: false, isCounted: false },
  statutory: { heedsStop: false, waits: "ringing", isCapped: false, isCounted: false },
  wished: { heedsStop: true, waits: "always", isCapped: false, isCounted: false },
  reminder: { heedsStop: true, waits: "always", isCapped: false, isCounted: true },
  prompt: { heedsStop: true, waits: "always", isCapped: true, isCounted: true },
};

export function waitsForHours(duty: Duty, channel: Channel): boolean {
  const { waits } = DUTY_RULES[duty];
  return waits === "always" || (waits === "ringing" && rings(channel));
}
