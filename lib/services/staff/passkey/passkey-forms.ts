import "server-only";
// The forms about one's own passkeys, as they were posted: done, and kept for the next page with what is wrong or was done.
import type { Result } from "@/lib/domain/result";
import type { StaffMember } from "@/lib/services/staff/current-staff";
import { keepFlash } from "@/lib/services/staff/flash";
import { confirmPresenceByCode, confirmPresenceByPasskey } from "./confirm-presence";
import { addStaffPasskey, dropStaffPasskey } from "./manage-staff-passkeys";

type Posted = { member: StaffMember; form: FormData; now: Date };

const text = (form: FormData, name: string): string => String(form.get(name) ?? "");

export async function submitPasskey(input: Posted & { userAgent: string }): Promise<void> {
  const { member, form, userAgent, now } = input;
  const posted = { answer: text(form, "answer"), name: text(form, "passkeyName") };
  const added = await addStaffPasskey({ member, ...posted, userAgent, now });
  return keepOutcome(member, added, "added");
}

export async function submitPasskeyRemoval(input: {
  member: StaffMember;
  credentialId: string;
  now: Date;
}): Promise<void> {
  return keepOutcome(input.member, await dropStaffPasskey(input), "removed");
}

export async function submitCode({ member, form, now }: Posted): Promise<void> {
  const confirmed = await confirmPresenceByCode({ member, code: text(form, "code"), now });
  return keepOutcome(member, confirmed, "confirmed", "code");
}

export async function submitConfirmation({ member, form, now }: Posted): Promise<void> {
  const confirmed = await confirmPresenceByPasskey({ member, answer: text(form, "answer"), now });
  return keepOutcome(member, confirmed, "confirmed");
}

/** `field`: where the error stands; "" for the part as a whole. */
const keepOutcome = (
  member: StaffMember,
  outcome: Result<null, string>,
  done: string,
  field = "",
): Promise<void> =>
  keepFlash(member, {
    form: "passkeys",
    ...(outcome.ok ? { done } : { errors: { [field]: outcome.error } }),
  });
