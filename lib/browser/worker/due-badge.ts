/** Dates (ISO 8601, separated by spaces) of instalments of which something is left to pay. */
export type OpenDates = string;

/** How many of them are due on a day of the phone's own calendar (ISO 8601). */
export const countDue = (dates: OpenDates, today: string): number =>
  dates.split(" ").filter((date) => date !== "" && date <= today).length;

/** Shows on the installed app's icon how many things are due, or nothing. Refused where it is not installed. */
export async function showDue(dates: OpenDates): Promise<void> {
  if (!("setAppBadge" in navigator)) return;
  // Swedes write dates as ISO 8601 does. 0 takes the badge away.
  const today = new Date().toLocaleDateString("sv");
  await navigator.setAppBadge(countDue(dates, today)).catch(() => {});
}

const BADGE = /<data\b[^>]*\bdata-badge\b[^>]*\bvalue="([\d -]*)"/;

/** The same from a page (components/shell/app-badge.tsx), for who has no document. */
export const openDatesIn = (html: string): OpenDates => BADGE.exec(html)?.[1] ?? "";
