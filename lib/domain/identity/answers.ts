import { err, ok, type Result } from "@/lib/domain/result";
import { ANSWER_SCHEMAS, SECURITY_POSITIONS } from "./answer-schemas";
import type { IdentityFactor, IdentityFacts } from "./factors";
import { normaliseCode, normaliseDigits } from "./normalise";

/** Message keys by field ("birthDate", "postcode", "contractDigits", "securityCode"). */
export type IdentityFieldErrors = Readonly<Record<string, string>>;

/**
 * One text of everything that was answered, in the order of the factors, to be compared in constant time with
 * expectedAnswer. Errors by field where something is blank or malformed; such a form costs no attempt.
 */
export function readAnswer(
  factors: readonly IdentityFactor[],
  fields: Readonly<Record<string, unknown>>,
): Result<string, IdentityFieldErrors> {
  const parsed = factors.map((factor) => ANSWER_SCHEMAS[factor].safeParse(fields));
  const issues = parsed.flatMap(({ error }) => error?.issues ?? []);
  if (issues.length > 0) {
    return err(Object.fromEntries(issues.map(({ path, message }) => [path.join("."), message])));
  }
  return ok(joined(parsed.map(({ data }) => data ?? "")));
}

/** The text that the right answer gives. The facts must hold every factor asked (factorsToAsk). */
export function expectedAnswer(factors: readonly IdentityFactor[], facts: IdentityFacts): string {
  const code = Array.from(normaliseCode(facts.securityCode ?? ""));
  const expected: Readonly<Record<IdentityFactor, string>> = {
    birth_date: facts.bornOn ?? "",
    postcode: normaliseCode(facts.postcode ?? ""),
    contract_digits: normaliseDigits(facts.contractDigits ?? "").slice(-4),
    security_code_characters: SECURITY_POSITIONS.map((position) => code[position] ?? "").join(""),
  };
  return joined(factors.map((factor) => expected[factor]));
}

function joined(answers: readonly string[]): string {
  return answers.join("\n");
}
