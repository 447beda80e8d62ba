import "server-only";
import { refuseImpersonator } from "@/lib/domain/actor/impersonator";
import { type Channel, isChannel } from "@/lib/domain/outreach/channel";
import { REMINDER_KINDS } from "@/lib/domain/outreach/reminder";
import { auditRow } from "@/lib/services/audit/store";
import { openProfile } from "@/lib/services/debtor/personal-data";
import type { ActingDebtor } from "@/lib/services/debtor/read-debtor";
import { pushKey } from "@/lib/services/push/push-key";
import { changeContact } from "./change-contact";
import { offeredChannels } from "./get-reminders-page";
import { findOwner, saveChoices } from "./store";

/** Name of the box that lets a notification show amount and creditor. */
const DETAILS_FIELD = "pushDetails";

/**
 * The person says by which channels they want to be told of what; each kind of reminder is then their own choice. What the
 * law has us say is not among them. Boxes that we do not offer count for nothing.
 */
export async function chooseReminders(input: {
  debtor: ActingDebtor;
  form: FormData;
  now: Date;
}): Promise<void> {
  refuseImpersonator(input.debtor);
  const { debtor, form, now } = input;
  const { phone, email } = openProfile(debtor.record);
  const offered = offeredChannels({ phone, email, hasPush: pushKey() !== null });
  const isTicked = (kind: string, channel: Channel) => form.has(`${kind}.${channel}`);
  const choices = REMINDER_KINDS.map((kind) => ({
    ...{ kind, channels: offered.filter((channel) => isTicked(kind, channel)) },
  }));
  const details = Object.fromEntries(
    choices.map(({ kind, channels }) => [kind, channels.join(" ")]),
  );
  await saveChoices({
    ...{ debtorId: debtor.debtorId, choices, at: now },
    showsPushDetails: form.has(DETAILS_FIELD),
    audit: auditRow({ actor: debtor.actor, action: "reminders.chosen", details, now }),
  });
}

/** A STOP or START on a channel, said in the settings. A channel that is none changes nothing. */
export async function changeChannel(input: {
  debtor: ActingDebtor;
  form: FormData;
  now: Date;
}): Promise<void> {
  refuseImpersonator(input.debtor);
  const { debtor, form, now } = input;
  const channel = String(form.get("channel") ?? "");
  const wish = form.get("wish") === "start" ? "start" : "stop";
  const owner = await findOwner(debtor.debtorId);
  if (!owner || !isChannel(channel)) return;
  await changeContact({ owner, channel, wish, source: "settings", actor: debtor.actor, now });
}
