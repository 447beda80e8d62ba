import "server-only";
import { z } from "zod";
import { POLICY_FIELDS } from "@/lib/domain/creditor/policy-change";
import { isCurrency } from "@/lib/domain/money/money";
import { valuesOf } from "@/lib/services/session/draft";
import type { StaffMember } from "@/lib/services/staff/current-staff";
import { keepFlash } from "@/lib/services/staff/flash";
import { decidePolicy } from "./decide-policy";
import { proposePolicy } from "./propose-policy";

type Posted = { member: StaffMember; now: Date };

/** The form of the rules, as it was posted. */
export async function submitProposal(posted: Posted & { form: FormData }): Promise<void> {
  const { member, form, now } = posted;
  const values = valuesOf(form);
  const { currency } = member.creditor;
  const key = z.uuid().safeParse(values.key);
  const typed = Object.fromEntries(
    POLICY_FIELDS.map((field) => [field, String(values[field] ?? "")]),
  );
  const done =
    key.success && isCurrency(currency)
      ? await proposePolicy({ actor: member.actor, key: key.data, typed, currency, now })
      : ({ ok: false, error: { "": "form_incomplete" } } as const);
  await keepFlash(member, {
    form: "policy",
    ...(done.ok ? { done: "proposed" } : { values, errors: done.error }),
  });
}

const decisionSchema = z.object({
  proposalId: z.uuid(),
  decision: z.enum(["approved", "declined", "withdrawn"]),
});

/** The buttons of what is proposed. */
export async function submitPolicyDecision(
  posted: Posted & { proposalId: unknown; decision: unknown },
): Promise<void> {
  const { member, now, ...rest } = posted;
  const read = decisionSchema.safeParse(rest);
  const done = read.success
    ? await decidePolicy({ actor: member.actor, now, ...read.data })
    : ({ ok: false, error: "unknown" } as const);
  await keepFlash(member, {
    form: "policy",
    ...(done.ok && read.success
      ? { done: read.data.decision }
      : { errors: { "": done.ok ? "unknown" : done.error } }),
  });
}
