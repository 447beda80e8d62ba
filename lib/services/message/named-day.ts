import "server-only";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { MessageContent } from "./content";

/** The one day that a message's sentences name, where they name one. */
export function namedDay(content: MessageContent): CalendarDate | null {
  if ("retryOn" in content) return content.retryOn;
  if ("on" in content) return content.on;
  return "until" in content ? content.until : null;
}
