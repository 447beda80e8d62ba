import { useLocale, useTranslations } from "next-intl";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { slotText } from "@/components/shell/slot-text";
import { Stack } from "@/components/ui/stack";
import { DETAILS_LENGTH_MAX } from "@/lib/domain/support/forms";
import { SENDER_FIELD } from "@/lib/services/debtor/sender-mark";
import type { CaseFormPage } from "@/lib/services/support/get-case-form";
import type { OfferedSlot } from "@/lib/services/support/offered-slots";
import { askForCallback } from "./actions";

interface CallbackFormProps {
  page: CaseFormPage;
  slots: readonly OfferedSlot[];
  timeZone: string;
  /** Masked; null where we have no number. */
  phone: string | null;
}

/** When to be called, and what about. */
export function CallbackForm({ page, slots, timeZone, phone }: CallbackFormProps) {
  const t = useTranslations("case");
  const locale = useLocale();
  const { draft } = page;
  const error = draft.errors.slotKey;
  const typed = (name: string) => String(draft.values[name] ?? "");
  return (
    <form action={askForCallback} noValidate>
      <input type="hidden" name="kind" value="callback" />
      <input type="hidden" name={SENDER_FIELD} value={page.sender} />
      <input type="hidden" name="idempotencyKey" value={page.idempotencyKey} />
      <Stack>
        <Select
          name="slotKey"
          label={t("callback.question")}
          hint={phone ? t("callback.number", { masked: phone }) : undefined}
          error={error ? t(`errors.${error}` as Parameters<typeof t>[0]) : undefined}
          defaultValue={typed("slotKey")}
          options={[
            { value: "", label: t("callback.anyTime") },
            ...slots.map((slot) => ({
              value: slot.key,
              label: t("callback.slot", slotText(slot, timeZone, locale)),
            })),
          ]}
        />
        <TextArea
          name="details"
          label={t("details")}
          hint={t("callback.detailsHint")}
          maxLength={DETAILS_LENGTH_MAX}
          error={
            draft.errors.details
              ? t(`errors.${draft.errors.details}` as Parameters<typeof t>[0])
              : undefined
          }
          defaultValue={typed("details")}
        />
        <SubmitButton pendingLabel={t("pending")}>{t("callback.send")}</SubmitButton>
      </Stack>
    </form>
  );
}
