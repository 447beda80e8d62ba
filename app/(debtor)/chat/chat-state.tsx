import { useLocale, useTranslations } from "next-intl";
import { timeOfDay } from "@/components/shell/time-of-day";
import { formatDate } from "@/lib/domain/calendar/format-date";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import type { ChatHoursView, ChatPage } from "@/lib/services/conversation/get-chat-page";

interface ChatHoursProps {
  hours: ChatHoursView;
  timeZone: string;
}

/** Whether somebody is there, and else when. */
export function ChatHours({ hours, timeZone }: ChatHoursProps) {
  const t = useTranslations("chat.hours");
  const locale = useLocale();
  if (hours.isOpen) return t("open", { time: timeOfDay(hours.until, timeZone, locale) });
  if (!hours.from) return t("closed");
  return t("from", {
    day: formatDate(dateInZone(hours.from, timeZone), locale, "weekday"),
    time: timeOfDay(hours.from, timeZone, locale),
  });
}

/** Where the conversation stands; nothing before there is one. */
export function ChatState({ page }: { page: ChatPage }) {
  const t = useTranslations("chat.state");
  const { status, place, isTaken } = page;
  if (status === null) return null;
  const texts = {
    waiting: isTaken ? t("taken") : t("place", { place }),
    open: t("answered"),
    closed: t("closed"),
  };
  return (
    <p role="status" data-chat="state">
      {texts[status]}
    </p>
  );
}
