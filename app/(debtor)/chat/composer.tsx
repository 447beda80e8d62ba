import { useTranslations } from "next-intl";
import { FileField } from "@/components/form/file-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { Disclosure, DisclosureList } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { Stack } from "@/components/ui/stack";
import { TEXT_LENGTH_MAX } from "@/lib/domain/conversation/forms";
import { MEDIA_TYPES } from "@/lib/domain/document/media-type";
import type { ChatPage } from "@/lib/services/conversation/get-chat-page";
import { writeToAdviser } from "./actions";
import { usePathText } from "./use-path-text";

/** Room for a message, and for a file. */
export function Composer({ page }: { page: ChatPage }) {
  const t = useTranslations("chat");
  const path = usePathText(page.path);
  const error = page.draft.errors.text;
  return (
    <Stack>
      <form action={writeToAdviser} noValidate data-chat="write">
        <input type="hidden" name="key" value={page.key} />
        <input type="hidden" name="path" value={page.path.join(" ")} />
        <Stack>
          {path && <p>{t("write.about", { path })}</p>}
          <TextArea
            name="text"
            label={t("write.label")}
            hint={t("write.hint")}
            maxLength={TEXT_LENGTH_MAX}
            error={error ? t(`errors.${error}` as Parameters<typeof t>[0]) : undefined}
            defaultValue={String(page.draft.values.text ?? "")}
          />
          <SubmitButton pendingLabel={t("write.pending")}>{t("write.send")}</SubmitButton>
        </Stack>
      </form>
      <Notice icon="lock">{t("safety")}</Notice>
      <DisclosureList>
        <Disclosure summary={t("file.title")} open={Boolean(page.draft.errors.file)}>
          <FileForm fileKey={page.key} error={page.draft.errors.file} />
        </Disclosure>
      </DisclosureList>
    </Stack>
  );
}

function FileForm({ fileKey, error }: { fileKey: string; error: string | undefined }) {
  const t = useTranslations("chat");
  return (
    <form action="/chat/files" method="post" encType="multipart/form-data">
      <input type="hidden" name="key" value={fileKey} />
      <Stack>
        <FileField
          name="file"
          label={t("file.label")}
          hint={t("file.hint")}
          error={error ? t(`errors.${error}` as Parameters<typeof t>[0]) : undefined}
          accept={MEDIA_TYPES.join()}
        />
        <SubmitButton variant="secondary" pendingLabel={t("write.pending")}>
          {t("file.send")}
        </SubmitButton>
      </Stack>
    </form>
  );
}
