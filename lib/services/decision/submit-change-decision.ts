import "server-only";
import { z } from "zod";
import { isCurrency } from "@/lib/domain/money/money";
import { decisionFormSchema } from "@/lib/domain/plan/decision";
import { readChangeWish } from "@/lib/services/change/read-change-wish";
import { type FormValues, valuesOf } from "@/lib/services/session/draft";
import type { StaffMember } from "@/lib/services/staff/current-staff";
import { keepFlash } from "@/lib/services/staff/flash";
import { errorsOf } from "@/lib/services/staff/form-errors";
import { decideChange } from "./decide-change";
import { DECIDED_KINDS } from "./get-change-desk";

const orderSchema = z.object({
  planId: z.uuid(),
  case: z.union([z.uuid(), z.literal("").transform(() => null)]).default(null),
  kind: z.enum(DECIDED_KINDS).optional(),
  seen: z.string().max(64).optional(),
});

type Posted = { member: StaffMember; debtorId: string; form: FormData; now: Date };

/**
 * The decision on a change, as it was posted; what came of it is kept for the next page. Answers the query with which the
 * form is shown again; null where it is done.
 */
export async function submitChangeDecision(posted: Posted): Promise<string | null> {
  const { member, debtorId, form, now } = posted;
  const values = valuesOf(form);
  const again = new URLSearchParams(
    Object.entries(values).flatMap(([name, value]) =>
      SHOWN_AGAIN.includes(name) && typeof value === "string" ? [[name, value]] : [],
    ),
  ).toString();
  const order = orderSchema.safeParse(values);
  const decision = decisionFormSchema.safeParse(values);
  if (!decision.success) {
    await keepFlash(member, { form: "change", values, errors: errorsOf(decision.error) });
    return again;
  }
  const change = order.success ? changeOf(order.data, values, member.creditor.currency) : null;
  const decided = order.success
    ? await decideChange({
        ...{ actor: member.actor, debtorId, now, decision: decision.data, change },
        ...{ planId: order.data.planId, caseId: order.data.case },
      })
    : ({ ok: false, error: "form_incomplete" } as const);
  if (decided.ok) {
    await keepFlash(member, { form: "change", done: decision.data.outcome });
    return null;
  }
  await keepFlash(member, { form: "change", values, errors: { "": decided.error } });
  return again;
}

/** What stands in the address of the form: the wish and whose it is, never words about a person. */
const SHOWN_AGAIN = [
  ...["case", "kind", "number", "to", "frequency", "payDay", "weekday", "amount", "asked"],
];

function changeOf(
  { kind, seen }: z.output<typeof orderSchema>,
  values: FormValues,
  currency: string,
) {
  if (!(kind && seen && isCurrency(currency))) return null;
  const wish = readChangeWish(kind, values, currency);
  return wish?.ok ? { wish: wish.value, seen } : null;
}
