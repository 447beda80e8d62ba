import { getTranslations } from "next-intl/server";
import { ChoiceList } from "@/components/form/choice-list";
import { ErrorSummary } from "@/components/form/error-summary";
import { problemsOf } from "@/components/form/problems-of";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { Stack } from "@/components/ui/stack";
import {
  DECISION_OUTCOMES,
  DECISION_REASONS,
  DECISION_WORDS_MAX,
  type DecisionOutcome,
} from "@/lib/domain/plan/decision";
import type { Flash } from "@/lib/services/staff/flash";

interface DecisionFieldsProps {
  /** The outcomes that this form can have; the only one is not asked for. */
  outcomes: readonly DecisionOutcome[];
  /** The form's own key: sent again it decides nothing. */
  formKey: string;
  /** As it was refused. */
  flash: Pick<Flash, "values" | "errors">;
}

const FIELDS = ["outcome", "reason", "words", "key"] as const;
const CODES = [
  "outcome_missing",
  "reason_missing",
  "words_missing",
  "words_too_long",
  "form_incomplete",
] as const;

/** What is decided, why, and what the person is told in words; each decision says what it does. */
export async function DecisionFields({ outcomes, formKey, flash }: DecisionFieldsProps) {
  const t = await getTranslations("staff.decision");
  const { values } = flash;
  const typed = (name: string) => String(values[name] ?? "");
  const messageOf = (field: (typeof FIELDS)[number]) => {
    const code = CODES.find((known) => known === flash.errors[field]);
    return code && t(`errors.${code}`);
  };
  const problems = problemsOf(FIELDS, messageOf);
  const [only] = outcomes.length === 1 ? outcomes : [];
  return (
    <Stack>
      <ErrorSummary title={t("errorTitle")} problems={problems} />
      <input type="hidden" name="key" value={typed("key") || formKey} readOnly />
      {only ? (
        <input type="hidden" name="outcome" value={only} readOnly />
      ) : (
        <ChoiceList
          name="outcome"
          legend={t("outcome")}
          error={messageOf("outcome")}
          defaultValue={typed("outcome")}
          choices={DECISION_OUTCOMES.map((outcome) => ({
            ...{ value: outcome, label: t(`outcomes.${outcome}.label`) },
            hint: t(`outcomes.${outcome}.hint`),
          }))}
        />
      )}
      <Select
        name="reason"
        label={t("reason")}
        error={messageOf("reason")}
        defaultValue={typed("reason")}
        options={[
          { value: "", label: t("choose") },
          ...outcomes.flatMap((outcome) =>
            DECISION_REASONS[outcome].map((reason) => ({
              value: reason,
              label: t(`reasons.${outcome}.${reason as "other"}`),
            })),
          ),
        ]}
      />
      <TextArea
        name="words"
        label={t("words")}
        hint={t("wordsHint")}
        maxLength={DECISION_WORDS_MAX}
        defaultValue={typed("words")}
        error={messageOf("words")}
      />
      <div>
        <SubmitButton variant="secondary" pendingLabel={t("pending")}>
          {t(only ? `submit.${only}` : "submit.both")}
        </SubmitButton>
      </div>
    </Stack>
  );
}
