import { useLocale, useTranslations } from "next-intl";
import { FileField } from "@/components/form/file-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { Disclosure, DisclosureList } from "@/components/ui/disclosure";
import { Stack } from "@/components/ui/stack";
import { TEXT_LENGTH_MAX } from "@/lib/domain/conversation/forms";
import { MEDIA_TYPES } from "@/lib/domain/document/media-type";
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

/** A photo or PDF for the person, who sees it once it was checked. */
export function FileForm({ chat, error }: { chat: StaffChat; error: string | undefined }) {
  const t = useTranslations("staffChat.file");
  return (
    <DisclosureList>
      <Disclosure summary={t("title")} open={Boolean(error)}>
        <form action={`/staff/chats/${chat.id}/files`} method="post" encType="multipart/form-data">
          <input type="hidden" name="key" value={chat.key} />
          <Stack>
            <FileField
              name="file"
              label={t("label")}
              hint={t("hint")}
              accept={MEDIA_TYPES.join()}
              error={error}
            />
            <SubmitButton variant="secondary" pendingLabel={t("pending")}>
              {t("send")}
            </SubmitButton>
          </Stack>
        </form>
      </Disclosure>
    </DisclosureList>
  );
}
