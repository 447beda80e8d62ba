import "server-only";
import type { Currency } from "@/lib/domain/money/money";
import type { ChangeKind, ChangeWish } from "@/lib/domain/plan/change/wish";
import { changeWishSchema } from "@/lib/domain/plan/change/wish-schema";
import { err, ok, type Result } from "@/lib/domain/result";
import { nestedValues } from "@/lib/services/form/nested-values";
import type { FormErrors, FormValues } from "@/lib/services/session/draft";

/** By which fields each form is known to have been sent. */
export const WISH_FIELDS: Readonly<Record<ChangeKind, readonly string[]>> = {
  move: ["number", "to"],
  skip: ["number"],
  rhythm: ["frequency", "payDay", "weekday"],
  extra: ["spread"],
  amount: ["amount"],
};

/** A change as its form has it; null where the form has not been sent yet. Errors are codes by field. */
export function readChangeWish(
  kind: ChangeKind,
  values: FormValues,
  currency: Currency,
): Result<ChangeWish, FormErrors> | null {
  if (!("asked" in values || WISH_FIELDS[kind].every((name) => name in values))) return null;
  const wish = changeWishSchema(kind, currency).safeParse({ ...nestedValues(values), kind });
  if (wish.success) return ok(wish.data);
  const { issues } = wish.error;
  return err(Object.fromEntries(issues.map(({ path, message }) => [path.join("."), message])));
}
