import { useTranslations } from "next-intl";
import { ChoiceList } from "@/components/form/choice-list";
import { ErrorSummary } from "@/components/form/error-summary";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { Stack } from "@/components/ui/stack";
import { DETAILS_LENGTH_MAX } from "@/lib/domain/support/forms";
import { SENDER_FIELD } from "@/lib/services/debtor/sender-mark";
import type { CaseFormPage } from "@/lib/services/support/get-case-form";
import type { FormCaseKind } from "@/lib/services/support/submit-case";

/** "Call me back" has a form of its own: it asks for a time, not for a reason. */
type CaseProps = { kind: Exclude<FormCaseKind, "callback">; page: CaseFormPage };

const FIELDS = ["reason", "slotKey", "accountId", "details"] as const;

/** What was refused, as the first thing of the page; nothing when all is well. */
export function CaseErrors({ page }: Pick<CaseProps, "page">) {
  const t = useTranslations("case");
  const problems = FIELDS.flatMap((name) => {
    const code = page.draft.errors[name];
    return code ? [{ name, message: t(`errors.${code}` as Parameters<typeof t>[0]) }] : [];
  });
  return <ErrorSummary title={t("errorTitle")} problems={problems} />;
}

interface CaseFormProps extends CaseProps {
  action: (form: FormData) => Promise<void>;
}

/** A reason, the account it is about where there are several, and room for words. */
export function CaseForm({ kind, page, action }: CaseFormProps) {
  const t = useTranslations("case");
  const { draft } = page;
  const errorOf = (name: string) =>
    draft.errors[name] ? t(`errors.${draft.errors[name]}` as Parameters<typeof t>[0]) : undefined;
  const typed = (name: string) => String(draft.values[name] ?? "");
  return (
    <form action={action} noValidate>
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name={SENDER_FIELD} value={page.sender} />
      <input type="hidden" name="idempotencyKey" value={page.idempotencyKey} />
      <Stack>
        <ChoiceList
          name="reason"
          legend={t(`${kind}.question`)}
          error={errorOf("reason")}
          defaultValue={typed("reason")}
          choices={page.reasons.map((reason) => ({
            value: reason,
            label: t(`${kind}.reasons.${reason}` as Parameters<typeof t>[0]),
          }))}
        />
        {page.accounts.length > 0 && (
          <Select
            name="accountId"
            label={t("account")}
            error={errorOf("accountId")}
            defaultValue={typed("accountId")}
            options={[
              { value: "", label: t("allAccounts") },
              ...page.accounts.map(({ id, principalLabel }) => ({
                value: id,
                label: principalLabel,
              })),
            ]}
          />
        )}
        <TextArea
          name="details"
          label={t("details")}
          hint={t(`${kind}.detailsHint`)}
          maxLength={DETAILS_LENGTH_MAX}
          error={errorOf("details")}
          defaultValue={typed("details")}
        />
        <SubmitButton pendingLabel={t("pending")}>{t(`${kind}.send`)}</SubmitButton>
      </Stack>
    </form>
  );
}
