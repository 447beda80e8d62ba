import { useTranslations } from "next-intl";
import { DateFields } from "@/components/form/date-fields";
import type { FieldProblem } from "@/components/form/error-summary";
import { Field } from "@/components/form/field";
import { FieldGroup } from "@/components/form/field-group";
import type { IdentityFactor } from "@/lib/domain/identity/factors";
import type { FormValues } from "@/lib/services/session/draft";

interface FactorProps {
  values: FormValues;
  problems: readonly FieldProblem[];
}

const typedIn = ({ values }: FactorProps, name: string) => String(values[name] ?? "");
const errorOf = ({ problems }: FactorProps, name: string) =>
  problems.find((problem) => problem.name === name)?.message;

function BirthDate(props: FactorProps) {
  const t = useTranslations("identity.birthDate");
  return (
    <DateFields
      name="birthDate"
      isBirthDate
      legend={t("legend")}
      hint={t("hint")}
      error={errorOf(props, "birthDate")}
      labels={{ day: t("day"), month: t("month"), year: t("year") }}
      defaultValues={{
        day: typedIn(props, "birthDate.day"),
        month: typedIn(props, "birthDate.month"),
        year: typedIn(props, "birthDate.year"),
      }}
    />
  );
}

function Postcode(props: FactorProps) {
  const t = useTranslations("identity.postcode");
  return (
    <Field
      name="postcode"
      width="short"
      label={t("label")}
      autoComplete="postal-code"
      error={errorOf(props, "postcode")}
      defaultValue={typedIn(props, "postcode")}
    />
  );
}

function ContractDigits(props: FactorProps) {
  const t = useTranslations("identity.contractDigits");
  return (
    <Field
      name="contractDigits"
      width="short"
      inputMode="numeric"
      autoComplete="off"
      label={t("label")}
      hint={t("hint")}
      error={errorOf(props, "contractDigits")}
      defaultValue={typedIn(props, "contractDigits")}
    />
  );
}

function SecurityCode(props: FactorProps) {
  const t = useTranslations("identity.securityCode");
  const error = errorOf(props, "securityCode");
  return (
    <FieldGroup name="securityCode" legend={t("legend")} hint={t("hint")} error={error}>
      {(["first", "third"] as const).map((position) => (
        <Field
          key={position}
          name={`securityCode.${position}`}
          width="tiny"
          autoComplete="off"
          autoCapitalize="characters"
          maxLength={3}
          label={t(position)}
          defaultValue={typedIn(props, `securityCode.${position}`)}
        />
      ))}
    </FieldGroup>
  );
}

const FIELDS = {
  birth_date: BirthDate,
  postcode: Postcode,
  contract_digits: ContractDigits,
  security_code_characters: SecurityCode,
} as const satisfies Readonly<Record<IdentityFactor, unknown>>;

/** The question for one identity factor, with what was typed before. */
export function FactorField({ factor, ...props }: FactorProps & { factor: IdentityFactor }) {
  const Question = FIELDS[factor];
  return <Question {...props} />;
}
