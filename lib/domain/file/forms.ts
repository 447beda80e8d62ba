// The forms on a file. Codes are message keys.
import { z } from "zod";
import { writtenText } from "@/lib/domain/written-text";

export const NOTE_LENGTH_MAX = 4000;
/** For how long a hold is placed, in days; "" until it is released. */
export const HOLD_DAYS = [14, 30, 60, 90] as const;

const key = z.uuid({ error: "form_incomplete" });

export const noteFormSchema = z.object({
  key,
  body: z
    .string({ error: "body_missing" })
    .transform(writtenText)
    .pipe(
      z.string().min(1, { error: "body_missing" }).max(NOTE_LENGTH_MAX, { error: "body_too_long" }),
    ),
  isSpecial: z.literal("yes").optional(),
});

/** `kinds`: what a hold can be, from who knows it. */
export const holdFormSchema = <K extends string>(kinds: readonly [K, ...K[]]) =>
  z.object({
    key,
    kind: z.enum(kinds, { error: "kind_missing" }),
    days: z
      .enum(["", ...HOLD_DAYS.map(String)], { error: "days_unknown" })
      .transform((text) => HOLD_DAYS.find((days) => String(days) === text) ?? null)
      .prefault(""),
  });
