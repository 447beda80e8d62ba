// Whoever stands in for many people in benchmarks and fault tests: only the debts are each one's own.
import type { DebtSpec } from "@/prisma/seed/create-debtor";

const DAY_MS = 86_400_000;

/** Everybody answers the identity questions with these. */
export const IDENTITY_ANSWERS = {
  "birthDate.day": "27",
  "birthDate.month": "3",
  "birthDate.year": "1984",
  postcode: "13005",
} as const;

/** A debt of 842.10 that arose 120 days before `at`. */
export function standInDebt(reference: string, at: Date): DebtSpec {
  const dayBefore = (days: number) =>
    new Date(at.getTime() - days * DAY_MS).toISOString().slice(0, 10);
  return {
    ...{ reference, product: "gas", contractNumber: `CT${reference}4821` },
    principalLabel: "Gaz, octobre 2025 à mars 2026",
    ...{ openedOn: dayBefore(120), dueOn: dayBefore(90) },
    ...{ letterReference: `LT-${reference}`, letterSentOn: dayBefore(20) },
    principalMinor: 84_210n,
  };
}
