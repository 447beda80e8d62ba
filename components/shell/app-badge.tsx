import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";

/**
 * When things fall due, for the number on the installed app's icon (lib/browser/worker/due-badge.ts): none where the plan is
 * not this phone's any more.
 */
export function AppBadge({ openDates }: { openDates: readonly CalendarDate[] }) {
  return <data hidden data-badge value={openDates.join(" ")} />;
}
