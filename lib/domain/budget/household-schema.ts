import { z } from "zod";
import type { Household } from "./budget";

/** Larger households exist; they are a case for a person, who can enter them. */
export const PERSONS_MAX = 12;

const count = (min: number) =>
  z
    .string("count_missing")
    .trim()
    .min(1, { error: "count_missing", abort: true })
    .regex(/^\d{1,2}$/u, "count_invalid")
    .transform((digits) => Number.parseInt(digits, 10))
    .refine((persons) => persons >= min && persons <= PERSONS_MAX, "count_invalid");

/** Reads the posted household; messages are error codes. */
export const householdSchema = z.object({
  adults: count(1),
  childrenUnder14: count(0),
  children14To18: count(0),
}) satisfies z.ZodType<Household>;
