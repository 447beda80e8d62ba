import "server-only";
import { createHash } from "node:crypto";
import { isPlanFrequency } from "@/lib/domain/calendar/frequency";
import { invariant } from "@/lib/domain/invariant";
import { type Currency, money } from "@/lib/domain/money/money";
import type { PlanTerms, ScheduledInstalment } from "@/lib/domain/plan/terms";
import type { StoredVersion } from "./store";

/** A plan as it stood before or after a change. */
export type PlanVersion = {
  terms: PlanTerms;
  instalments: readonly ScheduledInstalment[];
};

export function storedVersion({ terms, instalments }: PlanVersion): StoredVersion {
  const { instalment, frequency, payDay } = terms;
  return {
    ...{ instalmentMinor: instalment.amountMinor, frequency, payDay },
    instalments: instalments.map(({ number, dueOn, amount }) => ({
      ...{ number, dueOn, amountMinor: amount.amountMinor },
    })),
  };
}

/** A stored version; what no change touches, total and first date, is the plan's. */
export function versionOf(
  { instalmentMinor, frequency, payDay, instalments }: StoredVersion,
  plan: Pick<PlanTerms, "total" | "firstOn">,
): PlanVersion {
  const { currency } = plan.total;
  invariant(isPlanFrequency(frequency), "a stored version has a known frequency");
  return {
    terms: { ...plan, instalment: money(instalmentMinor, currency), frequency, payDay },
    instalments: scheduleOf(instalments, currency),
  };
}

const scheduleOf = (
  instalments: StoredVersion["instalments"],
  currency: Currency,
): ScheduledInstalment[] =>
  instalments.map(({ number, dueOn, amountMinor }) => ({
    ...{ number, dueOn, amount: money(amountMinor, currency) },
  }));

/**
 * Stands for a schedule before and after: a form that carries it changes what its reader has seen, or nothing. No secret:
 * both schedules are on the same page.
 */
export function seenOf(before: PlanVersion, after: PlanVersion): string {
  const words = [before, after].map((version) =>
    JSON.stringify(storedVersion(version), (_, value: unknown) =>
      typeof value === "bigint" ? value.toString() : value,
    ),
  );
  return createHash("sha256").update(words.join("\n")).digest("base64url");
}
