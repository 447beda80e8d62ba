import { getTranslations } from "next-intl/server";
import { DateFields } from "@/components/form/date-fields";
import type { FieldProblem } from "@/components/form/error-summary";
import { Field } from "@/components/form/field";
import { FieldGroup } from "@/components/form/field-group";
import type { IdentityFactor } from "@/lib/domain/identity/factors";
import type { FormValues } from "@/lib/services/session/draft";

interface FactorFieldProps {
  factor: IdentityFactor;
  values: FormValues;
  problems: readonly FieldProblem[];
}

const CODE_POSITIONS = ["first", "third"] as const;

/** The question for one identity factor, with what was typed before. */
export async function FactorField({ factor, values, problems }: FactorFieldProps) {
  const t = await getTranslations("identity");
  const typed = (name: string) => String(values[name] ?? "");
  const errorOf = (name: string) => problems.find((problem) => problem.name === name)?.message;

  switch (factor) {
    case "birth_date":
      return (
        <DateFields
          name="birthDate"
          isBirthDate
          legend={t("birthDate.legend")}
          hint={t("birthDate.hint")}
          error={errorOf("birthDate")}
          labels={{
            day: t("birthDate.day"),
            month: t("birthDate.month"),
            year: t("birthDate.year"),
          }}
          defaultValues={{
            day: typed("birthDate.day"),
            month: typed("birthDate.month"),
            year: typed("birthDate.year"),
          }}
        />
      );
    case "postcode":
      return (
        <Field
          name="postcode"
          width="short"
          label={t("postcode.label")}
          autoComplete="postal-code"
          error={errorOf("postcode")}
          defaultValue={typed("postcode")}
        />
      );
    case "contract_digits":
      return (
        <Field
          name="contractDigits"
          width="short"
          inputMode="numeric"
          autoComplete="off"
          label={t("contractDigits.label")}
          hint={t("contractDigits.hint")}
          error={errorOf("contractDigits")}
          defaultValue={typed("contractDigits")}
        />
      );
    case "security_code_characters":
      return (
        <FieldGroup
          name="securityCode"
          legend={t("securityCode.legend")}
          hint={t("securityCode.hint")}
          error={errorOf("securityCode")}
        >
          {CODE_POSITIONS.map((position) => (
            <Field
              key={position}
              name={`securityCode.${position}`}
              width="tiny"
              autoComplete="off"
              autoCapitalize="characters"
              maxLength={3}
              label={t(`securityCode.${position}`)}
              defaultValue={typed(`securityCode.${position}`)}
            />
          ))}
        </FieldGroup>
      );
  }
}
