import type { FormValues } from "@/lib/services/session/draft";

/** The fields of the calculator, as they stand in its address. */
export const WISH_FIELDS = [
  "by",
  "amount",
  "count",
  "frequency",
  "payDay",
  "startOn.day",
  "startOn.month",
  "startOn.year",
] as const;

/** The address of the calculator with these fields filled in. */
export function ownPlanPath(values: FormValues): string {
  const query = WISH_FIELDS.map((name): [string, string] => [name, String(values[name] ?? "")]);
  return `/plan/own?${new URLSearchParams(query)}`;
}
