import { getTranslations } from "next-intl/server";
import { DataTable } from "@/components/staff/data-table";
import { Stack } from "@/components/ui/stack";
import { currentTime } from "@/lib/services/clock/current-time";
import type { WaitingReply } from "@/lib/services/support/waiting-replies";
import { Age } from "../age";

const COLUMNS = ["person", "age", "whose", "file"] as const;

/** Who wrote and waits for an answer. */
export async function ReplyTable(props: { replies: readonly WaitingReply[]; timeZone: string }) {
  const { replies, timeZone } = props;
  const t = await getTranslations("staff.inbox");
  const now = currentTime();
  return (
    <Stack as="section" gap="small" labelledBy="replies">
      <h2 id="replies">{t("replies")}</h2>
      <DataTable
        label={t("replies")}
        columns={COLUMNS.map((key) => ({ key, label: t(`columns.${key}`) }))}
        rows={replies.map(({ conversationId, debtorId, name, waitingSince, answeredBy }) => ({
          key: conversationId,
          cells: {
            person: <a href={`/staff/chats/${conversationId}`}>{name}</a>,
            age: <Age since={waitingSince} now={now} timeZone={timeZone} />,
            whose: answeredBy ?? t("nobody"),
            file: <a href={`/staff/files/${debtorId}`}>{t("open")}</a>,
          },
        }))}
        empty={t("empty")}
      />
    </Stack>
  );
}
