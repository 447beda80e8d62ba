import { getTranslations } from "next-intl/server";
import type { FieldProblem } from "@/components/form/error-summary";
import type { IdentityFactor } from "@/lib/domain/identity/factors";
import type { Draft } from "@/lib/services/session/draft";

const FIELD_OF: Readonly<Record<IdentityFactor, string>> = {
  birth_date: "birthDate",
  postcode: "postcode",
  contract_digits: "contractDigits",
  security_code_characters: "securityCode",
};

/**
 * Error codes of a refused identity form as sentences. A code may carry a number ("incorrect:3");
 * a fault of the whole form points to the first question.
 */
export async function identityProblems(
  { errors }: Draft,
  factors: readonly IdentityFactor[],
): Promise<FieldProblem[]> {
  const t = await getTranslations("identity.errors");
  const first = factors[0] ? FIELD_OF[factors[0]] : "";
  return Object.entries(errors).map(([field, codeAndCount]) => {
    const [code = "", count = "0"] = codeAndCount.split(":");
    const values = { left: Number(count), seconds: Number(count) };
    return { name: field || first, message: t(code as Parameters<typeof t>[0], values) };
  });
}
