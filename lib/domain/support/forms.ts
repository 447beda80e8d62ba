// The forms behind "something is wrong", "I can't pay" and "call me back", shared by the server and the browser.
// Codes are message keys. Text is kept as it was written, hostile or not; only its length is limited.
import { z } from "zod";
import { writtenText } from "@/lib/domain/written-text";
import { WRONG_KINDS, type WrongKind } from "./case";
import { CASE_REASONS } from "./reasons";

export const DETAILS_LENGTH_MAX = 2000;

/** Free text. */
const details = z
  .string({ error: "details_invalid" })
  .transform(writtenText)
  .pipe(z.string().max(DETAILS_LENGTH_MAX, { error: "details_too_long" }))
  .prefault("");

const idempotencyKey = z.uuid({ error: "form_incomplete" });

/** Account concerned; blank means all. */
const accountId = z
  .union([z.literal("").transform(() => null), z.uuid({ error: "account_unknown" })])
  .nullable()
  .prefault(null);

export const wrongFormSchema = z
  .object({
    idempotencyKey,
    accountId,
    details,
    kind: z.enum(WRONG_KINDS, { error: "kind_missing" }),
    reason: z.string({ error: "reason_missing" }).min(1, { error: "reason_missing" }),
  })
  .refine(({ kind, reason }) => isReasonOf(kind, reason), {
    path: ["reason"],
    error: "reason_missing",
  });

export const hardshipFormSchema = z.object({
  idempotencyKey,
  details,
  reason: z.enum(CASE_REASONS.hardship, { error: "reason_missing" }),
});

/** The slot as callback-slots.ts names it; blank means as soon as somebody can. */
export const callbackFormSchema = z.object({
  idempotencyKey,
  details,
  slotKey: z
    .union([
      z.literal("").transform(() => null),
      z.string().regex(/^\d{4}-\d\d-\d\dT\d\d$/u, { error: "slot_gone" }),
    ])
    .prefault(""),
});

export const planChangeFormSchema = z.object({
  idempotencyKey,
  details,
  reason: z.enum(CASE_REASONS.plan_change, { error: "reason_missing" }),
});

function isReasonOf(kind: WrongKind, reason: string): boolean {
  return CASE_REASONS[kind].some((known) => known === reason);
}
