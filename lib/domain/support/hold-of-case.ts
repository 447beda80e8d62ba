import { CASE_EFFECTS, type CaseEffect, type CaseKind } from "./case";

/** A hold to place because of what a person told us; endsAfterDays null: until someone releases it. */
export type CaseHold = Readonly<{
  kind: NonNullable<CaseEffect["hold"]> | "over_indebtedness_admissible" | "breathing_space";
  endsAfterDays: number | null;
}>;

/** SI 2020/1311: the moratorium lasts 60 days. */
const BREATHING_SPACE_DAYS = 60;

/**
 * The hold that a case places at once, or null. A procedure's kind follows what the person says of
 * it: an admissible file forbids every payment (L722-5 C. conso.), which must not wait for a person.
 */
export function holdOfCase(kind: CaseKind, reason: string): CaseHold | null {
  if (kind === "procedure" && reason === "admissible") {
    return { kind: "over_indebtedness_admissible", endsAfterDays: null };
  }
  if (kind === "procedure" && reason === "breathing_space") {
    return { kind: "breathing_space", endsAfterDays: BREATHING_SPACE_DAYS };
  }
  const { hold, holdDays } = CASE_EFFECTS[kind];
  return hold ? { kind: hold, endsAfterDays: holdDays } : null;
}
