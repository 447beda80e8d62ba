// The rules of a creditor that its own people may change, and what a change of some of them leaves. Codes are message keys.
import { toDecimalString } from "@/lib/domain/money/decimal-string";
import { type Currency, money } from "@/lib/domain/money/money";
import { parseMoney } from "@/lib/domain/money/parse-money";
import { err, ok, type Result } from "@/lib/domain/result";
import { type CreditorPolicy, creditorPolicySchema } from "./policy";

/** Each by its place in the policy; also message keys. */
export const POLICY_FIELDS = [
  "plan_monthsMax",
  "plan_instalmentMinMinor",
  "plan_disposableShareMaxPercent",
  "plan_firstPaymentWithinDays",
  "change_moveDaysMax",
  "change_movesPerInstalmentMax",
  "change_paidPerSkip",
  "change_cutOffBankDays",
  "refund_approvalAboveMinor",
  "payment_minimumMinor",
] as const;
export type PolicyField = (typeof POLICY_FIELDS)[number];

/** Whole numbers as they are, amounts in minor units as digits: as the policy is stored. */
export type PolicyChanges = Readonly<Partial<Record<PolicyField, number | string>>>;

type Stored = Readonly<Record<string, unknown>>;

export const isAmountField = (field: PolicyField): boolean => field.endsWith("Minor");

/** What stands in the policy of a field, as it is stored. */
export function policyValue(policy: CreditorPolicy, field: PolicyField): number | string {
  const [group, name] = placeOf(field);
  const values: Stored = policy[group];
  const value = values[name];
  return typeof value === "bigint" ? value.toString() : Number.parseInt(String(value), 10);
}

/** The same as a person types it. */
export function typedPolicyValue(value: number | string, field: PolicyField, currency: Currency) {
  return isAmountField(field) ? toDecimalString(money(BigInt(value), currency)) : String(value);
}

/**
 * What a form changes of a policy. Errors by field: `value_missing` (no whole number or amount), `value_outside` (not one
 * that a policy may have); "": `nothing_changed`.
 */
export function readPolicyChanges(
  stored: Stored,
  typed: Readonly<Partial<Record<PolicyField, string>>>,
  currency: Currency,
): Result<PolicyChanges, Record<string, string>> {
  const policy = creditorPolicySchema.parse(stored);
  const errors: Record<string, string> = {};
  const changes: Partial<Record<PolicyField, number | string>> = {};
  for (const field of POLICY_FIELDS) {
    const value = readValue(field, typed[field] ?? "", currency);
    if (value === null) errors[field] = "value_missing";
    else if (value !== policyValue(policy, field)) {
      const next = creditorPolicySchema.safeParse(applyPolicyChanges(stored, { [field]: value }));
      if (next.success) changes[field] = value;
      else errors[field] = "value_outside";
    }
  }
  if (Object.keys(errors).length > 0) return err(errors);
  return Object.keys(changes).length > 0 ? ok(changes) : err({ "": "nothing_changed" });
}

/** The stored policy with these values in their places. */
export function applyPolicyChanges(stored: Stored, changes: PolicyChanges): Stored {
  let policy = stored;
  for (const field of POLICY_FIELDS) {
    const value = changes[field];
    if (value === undefined) continue;
    const [group, name] = placeOf(field);
    policy = { ...policy, [group]: { ...(policy[group] as Stored | undefined), [name]: value } };
  }
  return policy;
}

type Group = "plan" | "change" | "refund" | "payment";

function placeOf(field: PolicyField): [Group, string] {
  const [group = "", name = ""] = field.split("_");
  return [group as Group, name];
}

function readValue(field: PolicyField, typed: string, currency: Currency): number | string | null {
  if (!isAmountField(field)) {
    return /^\d{1,4}$/u.test(typed.trim()) ? Number.parseInt(typed.trim(), 10) : null;
  }
  const amount = parseMoney(typed, currency);
  return amount.ok ? amount.value.amountMinor.toString() : null;
}
