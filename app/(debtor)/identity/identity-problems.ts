import { getTranslations } from "next-intl/server";
import type { FieldProblem } from "@/components/form/error-summary";
import type { Draft } from "@/lib/services/session/draft";

/** Field to which a fault of the whole form points: the first of the page. */
const FIRST_FIELD = "birthDate";

/** Error codes of a refused identity form as sentences. A code may carry a number: "incorrect:3". */
export async function identityProblems({ errors }: Draft): Promise<FieldProblem[]> {
  const t = await getTranslations("identity.errors");
  return Object.entries(errors).map(([field, codeAndCount]) => {
    const [code = "", count = "0"] = codeAndCount.split(":");
    const values = { left: Number(count), seconds: Number(count) };
    return { name: field || FIRST_FIELD, message: t(code as Parameters<typeof t>[0], values) };
  });
}
