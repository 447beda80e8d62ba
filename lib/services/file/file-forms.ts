import "server-only";
// The forms on a file, as they were posted: read, done, and kept for the next page with what is wrong or was done.
import { z } from "zod";
import { holdFormSchema, noteFormSchema } from "@/lib/domain/file/forms";
import { HOLD_KINDS } from "@/lib/domain/hold/kind";
import { valuesOf } from "@/lib/services/session/draft";
import type { StaffMember } from "@/lib/services/staff/current-staff";
import { keepFlash } from "@/lib/services/staff/flash";
import { errorsOf } from "@/lib/services/staff/form-errors";
import { giveToTeam } from "./give-to-team";
import { placeHold, releaseHold, sendNewLink, undoHold, writeNote } from "./work-on-file";

type About = { member: StaffMember; debtorId: string; now: Date };
type Posted = About & { form: FormData };

/** `form` names the form on the page; a fault that is no field's stands under "". */
async function keep(
  member: StaffMember,
  form: string,
  done: { ok: boolean; error?: string },
): Promise<void> {
  await keepFlash(member, {
    ...{ form, ...(done.ok ? { done: form } : { errors: { "": done.error ?? "" } }) },
  });
}

export async function submitNote({ member, debtorId, form, now }: Posted): Promise<void> {
  const values = valuesOf(form);
  const read = noteFormSchema.safeParse(values);
  if (!read.success) {
    return keepFlash(member, { form: "note", values, errors: errorsOf(read.error) });
  }
  const { key, body, isSpecial } = read.data;
  const { actor } = member;
  const about = { actor, debtorId, now, key, body, isSpecial: isSpecial === "yes" };
  return keep(member, "note", await writeNote(about));
}

export async function submitHold({ member, debtorId, form, now }: Posted): Promise<void> {
  const values = valuesOf(form);
  const read = holdFormSchema(HOLD_KINDS).safeParse(values);
  if (!read.success) {
    return keepFlash(member, { form: "hold", values, errors: errorsOf(read.error) });
  }
  const placed = await placeHold({ actor: member.actor, debtorId, now, ...read.data });
  if (!placed.ok) return keep(member, "hold", placed);
  return keepFlash(member, { form: "hold", done: "hold", shown: [read.data.key] });
}

/** "Undo" of a hold that was just placed. */
export async function submitUndoHold(input: About & { holdId: unknown }): Promise<void> {
  const { member, debtorId, now } = input;
  const holdId = z.uuid().safeParse(input.holdId);
  const done = holdId.success
    ? await undoHold({ actor: member.actor, debtorId, holdId: holdId.data, now })
    : ({ ok: false, error: "unknown" } as const);
  await keep(member, "release", done);
}

export async function submitRelease(input: About & { holdId: string }): Promise<void> {
  const { member, debtorId, holdId, now } = input;
  await keep(member, "release", await releaseHold({ actor: member.actor, debtorId, holdId, now }));
}

export async function submitLink({ member, debtorId, now }: About): Promise<void> {
  await keep(member, "link", await sendNewLink({ actor: member.actor, debtorId, now }));
}

const teamSchema = z.union([z.literal("").transform(() => null), z.uuid()]);

export async function submitTeam({ member, debtorId, form, now }: Posted): Promise<void> {
  const read = teamSchema.safeParse(form.get("teamId"));
  const done = read.success
    ? await giveToTeam({ actor: member.actor, debtorId, teamId: read.data, now })
    : ({ ok: false, error: "team_unknown" } as const);
  return keep(member, "team", done);
}
