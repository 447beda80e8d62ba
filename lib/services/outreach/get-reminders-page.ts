import "server-only";
import type { Channel } from "@/lib/domain/outreach/channel";
import { channelsOf, REMINDER_KINDS, type ReminderKind } from "@/lib/domain/outreach/reminder";
import { openProfile } from "@/lib/services/debtor/personal-data";
import type { ReadDebtor } from "@/lib/services/debtor/read-debtor";
import { pushKey } from "@/lib/services/push/push-key";
import { REACH } from "./store";

/** What this page reads beside the session. */
export const REMINDERS_PAGE = { reach: REACH };

export type RemindersPage = {
  /** Channels on which the person could be told at all: only these are offered. */
  offered: Channel[];
  /** What is told by which channels now, chosen or not. */
  reminders: { kind: ReminderKind; channels: readonly Channel[] }[];
  /** Offered channels on which they said STOP. */
  stopped: Channel[];
  showsPushDetails: boolean;
  /** By which this browser subscribes; null where notifications are not offered. */
  pushKey: string | null;
  /** Full hours between which we write. */
  hours: { from: number; until: number };
};

/** Read model of how a person is reminded. */
export function getRemindersPage({
  read,
  record,
  creditor,
}: ReadDebtor<typeof REMINDERS_PAGE>): RemindersPage {
  const { fromHour, untilHour } = creditor.policy.contact;
  const { choices, stopped, hasDevice, showsPushDetails } = read.reach;
  const { phone, email } = openProfile(record);
  const key = pushKey();
  const offered = offeredChannels({ phone, email, hasPush: key !== null });
  const reachable = offered.filter((channel) => channel !== "push" || hasDevice);
  const reminders = REMINDER_KINDS.map((kind) => {
    const choice = choices.find((chosen) => chosen.kind === kind)?.channels ?? null;
    const shown = choice?.filter((channel) => offered.includes(channel));
    return { kind, channels: shown ?? channelsOf(kind, null, reachable).channels };
  });
  return {
    ...{ offered, reminders, showsPushDetails, pushKey: key },
    hours: { from: fromHour, until: untilHour },
    stopped: offered.filter((channel) => stopped.includes(channel)),
  };
}

export function offeredChannels(can: {
  phone: string | null;
  email: string | null;
  hasPush: boolean;
}): Channel[] {
  return [
    ...(can.hasPush ? ["push" as const] : []),
    ...(can.phone ? ["sms" as const] : []),
    ...(can.email ? ["email" as const] : []),
  ];
}
