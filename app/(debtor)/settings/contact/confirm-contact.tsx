import { useTranslations } from "next-intl";
import { CodeField } from "@/components/form/code-field";
import type { FieldProblem } from "@/components/form/error-summary";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonLink } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { Stack } from "@/components/ui/stack";
import { confirm } from "./actions";

/** The code that was sent to the new contact. */
export function ConfirmContact({ problems }: { problems: readonly FieldProblem[] }) {
  const t = useTranslations("contact.confirm");
  return (
    <>
      <PageHeading title={t("title")} lead={t("lead")} />
      <form action={confirm} noValidate>
        <Stack>
          <CodeField
            label={t("label")}
            hint={t("hint")}
            error={problems.find(({ name }) => name === "code")?.message}
          />
          <SubmitButton pendingLabel={t("pending")}>{t("button")}</SubmitButton>
          <ButtonLink href="/settings/contact" variant="quiet">
            {t("cancel")}
          </ButtonLink>
        </Stack>
      </form>
    </>
  );
}
