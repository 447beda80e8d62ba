export const HOLD_KINDS = [
  "over_indebtedness_filed",
  "over_indebtedness_admissible",
  "breathing_space",
  "dispute",
  "hardship",
  "deceased",
] as const;
export type HoldKind = (typeof HOLD_KINDS)[number];

export function isHoldKind(value: string): value is HoldKind {
  return HOLD_KINDS.some((kind) => kind === value);
}
