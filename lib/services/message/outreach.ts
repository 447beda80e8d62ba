import "server-only";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import { effectsOf } from "@/lib/domain/hold/effects";
import type { Channel } from "@/lib/domain/outreach/channel";
import { firstContactMs } from "@/lib/domain/outreach/contact-time";
import { DUTY_RULES, waitsForHours } from "@/lib/domain/outreach/duty";
import { placeOf } from "@/lib/domain/outreach/place";
import type { DebtorProfile } from "@/lib/services/debtor/personal-data";
import { toHold } from "@/lib/services/hold/stored-hold";
import type { Addressee } from "./addressee";
import { ANSWERING, ASKING, FOR_SOMEBODY, isStoppable, type Kind } from "./reasons";
import type { Way } from "./ways";

/** It concerns somebody who died: a person has to take it to those who look after the estate. */
export const isForEstate = ({ read, creditor }: Addressee, kind: Kind, now: Date) =>
  FOR_SOMEBODY.includes(kind) && !effectsOn(read.holds, creditor, now).news;

/**
 * Whether this person must not be written to. Codes, receipts and news of their own payment still reach
 * someone under a hold, but not the phone of somebody who died; a person who was wrongly addressed, or erased, hears
 * nothing at all.
 */
export function isOutreachStopped({ read, creditor }: Addressee, kind: Kind, now: Date): boolean {
  const { person, holds } = read;
  if (person.erasedAt !== null || person.outreachStoppedAt !== null) return true;
  if (ANSWERING.includes(kind)) return false;
  const { outreach, news } = effectsOn(holds, creditor, now);
  return ASKING.includes(kind) ? !outreach : !news;
}

const effectsOn = (
  holds: Addressee["read"]["holds"],
  { timeZone }: Addressee["creditor"],
  now: Date,
) => effectsOf(holds.map(toHold), dateInZone(now, timeZone));

/** Whether a STOP on the channel holds this kind back, whatever the person chose. */
export const isSilenced = ({ read }: Addressee, kind: Kind, channel: Channel): boolean =>
  isStoppable(kind) && read.reach.stopped.includes(channel);

/** When it may be sent: null for at once. */
export function sendAfter(
  { read, creditor }: Addressee,
  { postcode }: Pick<DebtorProfile, "postcode">,
  { channel, duty }: Way,
  now: Date,
): Date | null {
  if (!waitsForHours(duty, channel)) return null;
  const { country, timeZone, policy } = creditor;
  const place = placeOf({ country, postcode, timeZone });
  const contacts = DUTY_RULES[duty].isCapped ? read.reach.contacts : [];
  const firstMs = firstContactMs(now, policy.contact, place, contacts);
  return firstMs > now.getTime() ? new Date(firstMs) : null;
}
