import "server-only";
import { z } from "zod";
import { isCurrency } from "@/lib/domain/money/money";
import { CHANGE_KINDS } from "@/lib/domain/plan/change/wish";
import { err, type Result } from "@/lib/domain/result";
import type { FormValues } from "@/lib/services/session/draft";
import { affordableTo, type Changer } from "./change-page";
import { type MakeChangeError, makeChange } from "./make-change";
import { readChangeWish } from "./read-change-wish";

const orderSchema = z.object({
  kind: z.enum(CHANGE_KINDS),
  planId: z.uuid(),
  seen: z.string().min(1).max(64),
  idempotencyKey: z.uuid(),
});

/** A posted "yes" to a change. Errors: those of makeChange; `form_incomplete` (fields that no page of ours sends). */
export async function submitChange(input: {
  debtor: Changer;
  values: FormValues;
  now: Date;
}): Promise<Result<{ changeId: string }, MakeChangeError | "form_incomplete">> {
  const { debtor, values, now } = input;
  const { currency } = debtor.creditor;
  const order = orderSchema.safeParse(values);
  if (!(order.success && isCurrency(currency))) return err("form_incomplete");
  const { kind, ...rest } = order.data;
  const wish = readChangeWish(kind, values, currency);
  if (!wish?.ok) return err("form_incomplete");
  return makeChange({
    debtor,
    ...rest,
    wish: wish.value,
    affordable: affordableTo(debtor, now),
    now,
  });
}
