import { getLocale, getTranslations } from "next-intl/server";
import { timeOfDay } from "@/components/shell/time-of-day";
import { DataTable } from "@/components/staff/data-table";
import { Stack } from "@/components/ui/stack";
import { formatDate } from "@/lib/domain/calendar/format-date";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import { type ChatLine, getStaffChats } from "@/lib/services/conversation/get-staff-chats";
import { requireStaff } from "@/lib/services/staff/require-staff";
import { getCallbacks } from "@/lib/services/support/get-callbacks";
import { StaffPage } from "../staff-page";
import { CallbackTable } from "./callback-table";

const COLUMNS = ["person", "state", "since", "last", "unread"] as const;

/** What a colleague has, what waits for somebody, and who asked to be called. */
export default async function ChatsPage() {
  const member = await requireStaff("chat.answer");
  const { own, waiting, ownMax } = await getStaffChats(member);
  const callbacks = await getCallbacks(member.actor);
  const t = await getTranslations("staffChat");
  const { timeZone } = member.creditor;
  return (
    <StaffPage step="staff-chats" title={t("title")} member={member} section="chats">
      <Stack as="section" labelledBy="waiting">
        <h2 id="waiting">{t("waiting")}</h2>
        <ChatTable label={t("waiting")} lines={waiting} empty={t("none")} timeZone={timeZone} />
      </Stack>
      <Stack as="section" labelledBy="own">
        <h2 id="own">{t("own", { count: own.length, max: ownMax })}</h2>
        <ChatTable label={t("title")} lines={own} empty={t("noneOwn")} timeZone={timeZone} />
      </Stack>
      <Stack as="section" labelledBy="callbacks">
        <h2 id="callbacks">{t("callbacks")}</h2>
        <CallbackTable callbacks={callbacks} timeZone={timeZone} />
      </Stack>
    </StaffPage>
  );
}

interface ChatTableProps {
  label: string;
  lines: readonly ChatLine[];
  empty: string;
  timeZone: string;
}

async function ChatTable({ label, lines, empty, timeZone }: ChatTableProps) {
  const t = await getTranslations("staffChat");
  const locale = await getLocale();
  const at = (instant: Date | null) =>
    instant &&
    `${formatDate(dateInZone(instant, timeZone), locale, "short")}, ${timeOfDay(instant, timeZone, locale)}`;
  return (
    <DataTable
      label={label}
      columns={COLUMNS.map((key) => ({
        ...{ key, label: t(`columns.${key}`), isNumber: key === "unread" },
      }))}
      rows={lines.map(({ id, name, status, waitingSince, lastAt, unread }) => ({
        key: id,
        cells: {
          person: <a href={`/staff/chats/${id}`}>{name}</a>,
          state: t(`status.${status}`),
          ...{ since: at(waitingSince), last: at(lastAt), unread },
        },
      }))}
      empty={empty}
    />
  );
}
