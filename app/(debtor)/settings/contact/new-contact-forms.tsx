import { useTranslations } from "next-intl";
import type { FieldProblem } from "@/components/form/error-summary";
import { Field } from "@/components/form/field";
import { SubmitButton } from "@/components/form/submit-button";
import { Disclosure, DisclosureList } from "@/components/ui/disclosure";
import { Stack } from "@/components/ui/stack";
import type { FormValues } from "@/lib/services/session/draft";
import { begin } from "./actions";

const FIELDS = {
  phone: { type: "tel", inputMode: "tel", autoComplete: "tel" },
  email: { type: "email", inputMode: "email", autoComplete: "email" },
} as const;

type Props = { values: FormValues; problems: readonly FieldProblem[] };

/** One form for each kind of contact; the one that was refused is open, with what was typed. */
export function NewContactForms({ values, problems }: Props) {
  const t = useTranslations("contact.form");
  return (
    <DisclosureList>
      {(["phone", "email"] as const).map((kind) => {
        const error = problems.find(({ name }) => name === kind)?.message;
        const typed = values[kind];
        return (
          <Disclosure key={kind} summary={t(kind)} open={error !== undefined}>
            <form action={begin} noValidate>
              <input type="hidden" name="kind" value={kind} />
              <Stack>
                <Field
                  {...FIELDS[kind]}
                  name={kind}
                  label={t(`${kind}Label`)}
                  hint={t(`${kind}Hint`)}
                  error={error}
                  defaultValue={error && typeof typed === "string" ? typed : undefined}
                />
                <SubmitButton pendingLabel={t("pending")}>{t("send")}</SubmitButton>
              </Stack>
            </form>
          </Disclosure>
        );
      })}
    </DisclosureList>
  );
}
