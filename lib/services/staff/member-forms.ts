import "server-only";
// The forms about colleagues, as they were posted: read, done, and kept for the next page with what is wrong or was done.
import { STAFF_ROLES } from "@/lib/domain/actor/permission";
import { invitationFormSchema, memberFormSchema } from "@/lib/domain/staff/member-form";
import { isLocale } from "@/lib/services/locale/locales";
import { valuesOf } from "@/lib/services/session/draft";
import type { StaffMember } from "./current-staff";
import { keepFlash } from "./flash";
import { errorsOf } from "./form-errors";
import { inviteMember, reinviteMember } from "./invite-member";
import { changeMember, makeTeam, removeMember, withdrawInvitation } from "./manage-members";
import { handOverInvitation } from "./send-invitation";

type Posted = { member: StaffMember; form: FormData; now: Date };
type About = { member: StaffMember; staffId: string; now: Date };

export async function submitInvitation({ member, form, now }: Posted): Promise<void> {
  const values = valuesOf(form);
  const read = invitationFormSchema(STAFF_ROLES).safeParse(values);
  const { actor } = member;
  const { creditorId } = actor;
  const locale = isLocale(values.locale) ? values.locale : member.locale;
  const invited = read.success
    ? await inviteMember({ inviter: actor, creditorId, locale, ...read.data, now })
    : null;
  if (invited?.ok) return keepInvitation(member, invited.value.token, now);
  const errors = read.success ? { email: invited?.error ?? "" } : errorsOf(read.error);
  return keepFlash(member, { form: "invite", values, errors });
}

export async function submitChange({ member, staffId, form, now }: Posted & About): Promise<void> {
  const read = memberFormSchema(STAFF_ROLES).safeParse(valuesOf(form));
  const changed = read.success
    ? await changeMember({ actor: member.actor, staffId, ...read.data, now })
    : null;
  return keepOutcome(member, changed?.ok ? null : (changed?.error ?? "unknown"));
}

export async function submitReinvitation({ member, staffId, now }: About): Promise<boolean> {
  const invited = await reinviteMember({ inviter: member.actor, staffId, now });
  if (!invited.ok) await keepOutcome(member, invited.error);
  else await keepInvitation(member, invited.value.token, now);
  return invited.ok;
}

/** Says that the link is on its way; shows it where it is not, for the admin to hand it on. */
async function keepInvitation(member: StaffMember, token: string, now: Date): Promise<void> {
  const { isSent, email, link } = await handOverInvitation({ inviter: member.actor, token, now });
  return keepFlash(member, {
    form: "invite",
    ...(isSent ? { done: "sent", values: { to: email } } : { shown: [link] }),
  });
}

export async function submitWithdrawal({ member, staffId, now }: About): Promise<void> {
  const withdrawn = await withdrawInvitation({ actor: member.actor, staffId, now });
  return keepOutcome(member, withdrawn.ok ? null : withdrawn.error);
}

export async function submitRemoval({ member, staffId, now }: About): Promise<void> {
  const { actor } = member;
  const { creditorId } = actor;
  const removed = await removeMember({ inviter: actor, creditorId, staffId, now });
  return keepOutcome(member, removed.ok ? null : removed.error);
}

const keepOutcome = (member: StaffMember, error: string | null): Promise<void> =>
  keepFlash(member, {
    form: "member",
    ...(error ? { errors: { "": error } } : { done: "changed" }),
  });

export async function submitTeam({ member, form, now }: Posted): Promise<void> {
  const values = valuesOf(form);
  const name = String(values.teamName ?? "");
  const made = await makeTeam({ actor: member.actor, name, now });
  if (made.ok) return keepFlash(member, { form: "team", done: "made" });
  return keepFlash(member, { form: "team", values, errors: { teamName: made.error } });
}
