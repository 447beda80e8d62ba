import "server-only";
// What colleagues do on a file, each with its own permission, its line in the trail, and one effect however often it is posted.
import type { StaffActor } from "@/lib/domain/actor/actor";
import { addDays } from "@/lib/domain/calendar/date-arithmetic";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import type { HoldKind } from "@/lib/domain/hold/kind";
import { err, ok, type Result } from "@/lib/domain/result";
import { auditRow } from "@/lib/services/audit/store";
import { writeTrail } from "@/lib/services/audit/trail-store";
import { sealForDebtor } from "@/lib/services/debtor/personal-data";
import { readDebtor } from "@/lib/services/debtor/read-debtor";
import { sendPaymentLink } from "@/lib/services/link/send-payment-link";
import type { QueueMessageError } from "@/lib/services/message/queue-message";
import { scopeOf } from "@/lib/services/staff/may";
import { type FileError, theirFile } from "./authorise";
import { releaseHoldRow, saveHold, saveNote, undoHoldRow } from "./store";

type About = { actor: StaffActor; debtorId: string; now: Date };

const NOTHING_MORE = {};

/** Writes a note; `special` ones (art. 9 GDPR) are kept apart. `key` is the form's: it makes one note. Errors: FileError. */
export async function writeNote(
  input: About & { key: string; body: string; isSpecial: boolean },
): Promise<Result<null, FileError>> {
  const { actor, debtorId, key, body, isSpecial, now } = input;
  const file = await theirFile(actor, "note.write", debtorId);
  if (!file.ok) return file;
  const { record } = await readDebtor(debtorId, NOTHING_MORE);
  const { creditorId } = file.value;
  const details = { note: key, isSpecial };
  await saveNote(
    scopeOf(actor),
    {
      ...{ id: key, debtorId, authorId: actor.staffId, isSpecial, createdAt: now },
      bodySealed: sealForDebtor(record, body),
    },
    auditRow({ actor, action: "note.written", creditorId, debtorId, details, now }),
  );
  return ok(null);
}

/** Stops what a hold of this kind stops, from today; without `days` until it is released. Errors: FileError. */
export async function placeHold(
  input: About & { key: string; kind: HoldKind; days: number | null },
): Promise<Result<null, FileError>> {
  const { actor, debtorId, key, kind, days, now } = input;
  const file = await theirFile(actor, "hold.place", debtorId);
  if (!file.ok) return file;
  const { creditor } = await readDebtor(debtorId, NOTHING_MORE);
  const startsOn = dateInZone(now, creditor.timeZone);
  const endsOn = days === null ? null : addDays(startsOn, days);
  const { creditorId } = file.value;
  const details = { hold: key, kind, days };
  const audit = auditRow({ actor, action: "hold.placed", creditorId, debtorId, details, now });
  await saveHold({ id: key, debtorId, kind, startsOn, endsOn, createdAt: now }, audit);
  return ok(null);
}

/** Lets go on what a hold stopped. Errors: FileError. */
export async function releaseHold(
  input: About & { holdId: string },
): Promise<Result<null, FileError>> {
  const { actor, debtorId, holdId, now } = input;
  const file = await theirFile(actor, "hold.release", debtorId);
  if (!file.ok) return file;
  const { creditorId } = file.value;
  const details = { hold: holdId };
  const audit = auditRow({ actor, action: "hold.released", creditorId, debtorId, details, now });
  return (await releaseHoldRow({ id: holdId, debtorId }, now, audit)) ? ok(null) : err("unknown");
}

/** For so long who placed a hold can take it back alone: a slip of the hand, not a second thought. */
const UNDO_MS_MAX = 15 * 60_000;

/** Takes back a hold that oneself has just placed. Errors: FileError; `unknown` also where it is another's, or too late. */
export async function undoHold(
  input: About & { holdId: string },
): Promise<Result<null, FileError>> {
  const { actor, debtorId, holdId, now } = input;
  const file = await theirFile(actor, "hold.place", debtorId);
  if (!file.ok) return file;
  const { creditorId } = file.value;
  const details = { hold: holdId, reason: "undone" };
  const audit = auditRow({ actor, action: "hold.released", creditorId, debtorId, details, now });
  const by = { staffId: actor.staffId, since: new Date(now.getTime() - UNDO_MS_MAX), now };
  return (await undoHoldRow({ id: holdId, debtorId }, by, audit)) ? ok(null) : err("unknown");
}

/** Sends the person a new link, to the contact on file: they are waiting for it on the phone. Errors: FileError, QueueMessageError. */
export async function sendNewLink({
  actor,
  debtorId,
  now,
}: About): Promise<Result<null, FileError | QueueMessageError>> {
  const file = await theirFile(actor, "link.send", debtorId);
  if (!file.ok) return file;
  const sent = await sendPaymentLink({ debtorId, purpose: "renewal", isAwaited: true, now });
  if (!sent.ok) return sent;
  const { creditorId } = file.value;
  const details = { link: sent.value.linkId };
  await writeTrail(auditRow({ actor, action: "link.issued", creditorId, debtorId, details, now }));
  return ok(null);
}
