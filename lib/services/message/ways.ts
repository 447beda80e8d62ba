import "server-only";
import type { Channel } from "@/lib/domain/outreach/channel";
import { DUTY_RULES, type Duty } from "@/lib/domain/outreach/duty";
import { channelsOf, type ReminderKind } from "@/lib/domain/outreach/reminder";
import { err, ok, type Result } from "@/lib/domain/result";
import type { DebtorProfile } from "@/lib/services/debtor/personal-data";
import type { Reach } from "@/lib/services/outreach/store";
import type { Addressee } from "./addressee";
import { dutyOf, isPushed, type Kind, reminderOf } from "./reasons";

/** A way on which something is said, and why it is said there. */
export type Way = { channel: Channel; duty: Duty };

/**
 * no_contact: nothing is on file. not_wanted: the person chose to hear nothing of it. outreach_stopped: they said STOP on
 * the ways that are left.
 */
export type NoWay = "no_contact" | "not_wanted" | "outreach_stopped";

type Contacts = Pick<DebtorProfile, "phone" | "email">;

/** On which ways to say something; `only` where the sender has chosen one. Errors: see NoWay. */
export function waysTo(
  { read: { reach } }: Addressee,
  contacts: Contacts,
  kind: Kind,
  only?: Channel,
): Result<Way[], NoWay> {
  const onFile = channelsOnFile(contacts);
  const reminder = reminderOf(kind);
  if (reminder && !only) return waysOfReminder(reach, onFile, kind, reminder);
  const given: Channel[] = reach.hasDevice && isPushed(kind) ? ["push", ...onFile] : onFile;
  return wayOf(reach, only ? given.filter((channel) => channel === only) : given, dutyOf(kind));
}

const channelsOnFile = ({ phone, email }: Contacts): Channel[] => [
  ...(phone ? ["sms" as const] : []),
  ...(email ? ["email" as const] : []),
];

/** By what the person chose, or by our defaults. */
function waysOfReminder(
  { choices, stopped, hasDevice }: Reach,
  onFile: readonly Channel[],
  kind: Kind,
  reminder: ReminderKind,
): Result<Way[], NoWay> {
  const reachable: Channel[] = [...(hasDevice ? ["push" as const] : []), ...onFile];
  if (reachable.length === 0) return err("no_contact");
  const choice = choices.find((chosen) => chosen.kind === reminder)?.channels ?? null;
  const { channels, isWished } = channelsOf(reminder, choice, reachable);
  if (channels.length === 0) return err("not_wanted");
  const duty = isWished ? "wished" : dutyOf(kind);
  const open = channels.filter((channel) => !stopped.includes(channel));
  return open.length > 0 ? ok(open.map((channel) => ({ channel, duty }))) : err("outreach_stopped");
}

/** What may not be held back goes where a STOP was said only if there is no other way. */
function wayOf({ stopped }: Reach, given: readonly Channel[], duty: Duty): Result<Way[], NoWay> {
  const [first] = given;
  if (!first) return err("no_contact");
  const open = given.find((channel) => !stopped.includes(channel));
  if (open) return ok([{ channel: open, duty }]);
  return DUTY_RULES[duty].heedsStop ? err("outreach_stopped") : ok([{ channel: first, duty }]);
}
