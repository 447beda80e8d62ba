import { useLocale, useTranslations } from "next-intl";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { Stack } from "@/components/ui/stack";
import { TEXT_LENGTH_MAX } from "@/lib/domain/conversation/forms";
import type { StaffChat } from "@/lib/services/conversation/get-staff-chat";
import { answer } from "../actions";

interface AnswerFormProps {
  chat: StaffChat;
  /** Typed before, or ready to be sent. */
  text: string;
  error: string | undefined;
}

/** An answer, in the language of the person. */
export function AnswerForm({ chat, text, error }: AnswerFormProps) {
  const t = useTranslations("staffChat.answer");
  const locale = useLocale();
  const language = new Intl.DisplayNames(locale, { type: "language" }).of(chat.locale) ?? "";
  return (
    <form action={answer.bind(null, chat.id)} noValidate data-chat="write" id="answer">
      <input type="hidden" name="key" value={chat.key} />
      <Stack>
        <TextArea
          name="text"
          label={t("label")}
          hint={t("hint", { language })}
          maxLength={TEXT_LENGTH_MAX}
          error={error}
          defaultValue={text}
        />
        <SubmitButton pendingLabel={t("pending")}>{t("send")}</SubmitButton>
      </Stack>
    </form>
  );
}
