import { FEED_OWNER } from "@/lib/services/calendar/change-feed";
import { planCalendar } from "@/lib/services/calendar/plan-days";
import { currentTime } from "@/lib/services/clock/current-time";
import { requireDebtor } from "@/lib/services/session/require-debtor";
import { calendarResponse } from "../file-response";

/** The plan's dates as they stand now, to be added to a calendar by hand. */
export async function GET(request: Request): Promise<Response> {
  const debtor = await requireDebtor({ reads: FEED_OWNER });
  const showsDetails = new URL(request.url).searchParams.has("details");
  const { locale } = debtor;
  return calendarResponse(
    planCalendar(debtor, { locale, showsDetails, now: currentTime() }),
    "attachment",
  );
}
