import "server-only";
// The forms of write-offs, as they were posted; what came of each is kept for the next page.
import { z } from "zod";
import { isCurrency } from "@/lib/domain/money/money";
import { REVERSAL_REASONS, writeOffWishSchema } from "@/lib/domain/write-off/form";
import { valuesOf } from "@/lib/services/session/draft";
import type { StaffMember } from "@/lib/services/staff/current-staff";
import { keepFlash } from "@/lib/services/staff/flash";
import { decideWriteOff, withdrawWriteOff } from "./decide-write-off";
import { requestReversal, requestWriteOff } from "./request-write-off";

type Posted = { member: StaffMember; now: Date };

const keep = (member: StaffMember, form: string, error: string): Promise<void> =>
  keepFlash(member, { form, errors: { "": error } });

const keySchema = z.object({ key: z.uuid() });

/** The confirmation of a write-off that was looked at. */
export async function submitWriteOff(
  posted: Posted & { debtorId: string; form: FormData },
): Promise<void> {
  const { member, debtorId, form, now } = posted;
  const values = valuesOf(form);
  const { currency } = member.creditor;
  const wish = isCurrency(currency) ? writeOffWishSchema(currency).safeParse(values) : null;
  const key = keySchema.safeParse(values);
  if (!(wish?.success && key.success)) return keep(member, "writeOff", "form_incomplete");
  const { account: accountId, amount, reason } = wish.data;
  const about = { actor: member.actor, debtorId, key: key.data.key, now };
  const asked = await requestWriteOff({
    ...{ ...about, accountId, amountMinor: amount.amountMinor, reason },
  });
  if (!asked.ok) return keep(member, "writeOff", asked.error);
  await keepFlash(member, { form: "writeOff", done: "asked", shown: [key.data.key] });
}

const reversalSchema = z.object({
  ...{ key: z.uuid(), writeOffId: z.uuid(), reason: z.enum(REVERSAL_REASONS) },
});

/** Asks for one to be taken back. */
export async function submitReversal(
  posted: Posted & { debtorId: string; form: FormData },
): Promise<void> {
  const { member, debtorId, form, now } = posted;
  const read = reversalSchema.safeParse(valuesOf(form));
  if (!read.success) return keep(member, "writeOff", "form_incomplete");
  const asked = await requestReversal({ actor: member.actor, debtorId, now, ...read.data });
  if (!asked.ok) return keep(member, "writeOff", asked.error);
  await keepFlash(member, { form: "writeOff", done: "asked", shown: [read.data.key] });
}

/** "Undo" of a request that waits. */
export async function submitWriteOffWithdrawal(
  posted: Posted & { writeOffId: unknown },
): Promise<void> {
  const { member, now } = posted;
  const id = z.uuid().safeParse(posted.writeOffId);
  if (!id.success) return keep(member, "writeOff", "unknown");
  const done = await withdrawWriteOff({ actor: member.actor, writeOffId: id.data, now });
  if (!done.ok) return keep(member, "writeOff", done.error);
  await keepFlash(member, { form: "writeOff", done: "withdrawn" });
}

const decisionSchema = z.object({
  writeOffId: z.uuid(),
  decision: z.enum(["approved", "declined"]),
});

/** The button of one that waits. */
export async function submitWriteOffDecision(
  posted: Posted & { writeOffId: unknown; decision: unknown },
): Promise<void> {
  const { member, now, ...rest } = posted;
  const read = decisionSchema.safeParse(rest);
  if (!read.success) return keep(member, "approval", "refund_unknown");
  const done = await decideWriteOff({ actor: member.actor, now, ...read.data });
  if (!done.ok) {
    return keep(member, "approval", done.error === "unknown" ? "refund_unknown" : done.error);
  }
  await keepFlash(member, { form: "approval", done: "decided" });
}
