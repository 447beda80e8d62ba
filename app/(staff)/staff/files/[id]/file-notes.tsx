import { randomUUID } from "node:crypto";
import { getFormatter, getTranslations } from "next-intl/server";
import { Checkbox } from "@/components/form/checkbox";
import { ErrorSummary } from "@/components/form/error-summary";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { List, ListRow } from "@/components/ui/list-row";
import { Stack } from "@/components/ui/stack";
import { Tag } from "@/components/ui/tag";
import { roleMay } from "@/lib/domain/actor/permission";
import { NOTE_LENGTH_MAX } from "@/lib/domain/file/forms";
import type { Flash } from "@/lib/services/staff/flash";
import { note } from "../actions";
import type { FilePart } from "./file-part";

const ERRORS = ["body_missing", "body_too_long", "form_incomplete"] as const;

/** What colleagues noted, the newest first, and room for another. */
export async function FileNotes({ file, member, flash }: FilePart & { flash: Flash | null }) {
  const t = await getTranslations("staff.file.notes");
  const format = await getFormatter();
  const { timeZone } = member.creditor;
  const code = ERRORS.find((known) => known === (flash?.errors.body ?? flash?.errors.key));
  const message = code && t(`errors.${code}`);
  return (
    <Stack as="section" gap="small" labelledBy="notes">
      <h2 id="notes">{t("title")}</h2>
      <List>
        {file.notes.map(({ id, author, body, isSpecial, at }) => (
          <ListRow
            key={id}
            title={body}
            hint={`${author} · ${format.dateTime(at, {
              dateStyle: "medium",
              timeStyle: "short",
              timeZone,
            })}`}
            value={isSpecial ? <Tag tone="caution">{t("special")}</Tag> : undefined}
          />
        ))}
      </List>
      {roleMay(member.actor.role, "note.write") && (
        <form action={note.bind(null, file.debtorId)} noValidate>
          <ErrorSummary
            title={t("errorTitle")}
            problems={message ? [{ name: "body", message }] : []}
          />
          <Stack>
            <input
              type="hidden"
              name="key"
              value={String(flash?.values.key ?? randomUUID())}
              readOnly
            />
            <TextArea
              name="body"
              label={t("body")}
              hint={t("hint")}
              maxLength={NOTE_LENGTH_MAX}
              defaultValue={String(flash?.values.body ?? "")}
              error={message}
            />
            <Checkbox
              name="isSpecial"
              label={t("isSpecial")}
              hint={t("isSpecialHint")}
              defaultChecked={flash?.values.isSpecial === "yes"}
            />
            <div>
              <SubmitButton variant="secondary" pendingLabel={t("pending")}>
                {t("submit")}
              </SubmitButton>
            </div>
          </Stack>
        </form>
      )}
    </Stack>
  );
}
