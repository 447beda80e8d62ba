import "server-only";
// The forms about colleagues, as they were posted: read, done, and kept for the next page with what is wrong or was done.
import { env } from "@/lib/adapters/env/env";
import { STAFF_ROLES } from "@/lib/domain/actor/permission";
import { invitationFormSchema, memberFormSchema } from "@/lib/domain/staff/member-form";
import { valuesOf } from "@/lib/services/session/draft";
import type { StaffMember } from "./current-staff";
import { keepFlash } from "./flash";
import { errorsOf } from "./form-errors";
import { inviteMember, reinviteMember } from "./invite-member";
import { changeMember, makeTeam, removeMember } from "./manage-members";

type Posted = { member: StaffMember; form: FormData; now: Date };
type About = { member: StaffMember; staffId: string; now: Date };

/** Where a token is taken up; shown to the admin once, who hands it on. */
export const invitationLink = (token: string): string => `${env.APP_URL}/staff/invitation/${token}`;

export async function submitInvitation({ member, form, now }: Posted): Promise<void> {
  const values = valuesOf(form);
  const read = invitationFormSchema(STAFF_ROLES).safeParse(values);
  const { actor, locale } = member;
  const { creditorId } = actor;
  const invited = read.success
    ? await inviteMember({ inviter: actor, creditorId, locale, ...read.data, now })
    : null;
  if (invited?.ok) {
    return keepFlash(member, { form: "invite", shown: [invitationLink(invited.value.token)] });
  }
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
  else await keepFlash(member, { form: "invite", shown: [invitationLink(invited.value.token)] });
  return invited.ok;
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
