// Reckoning with banks' days, in UTC.

const dayMs = 24 * 60 * 60 * 1000;

/** The same time of day so many business days (Monday to Friday) later. */
export function businessDaysAfter(from: Date, days: number): Date {
  let at = from;
  for (let left = days; left > 0; ) {
    at = new Date(at.getTime() + dayMs);
    const weekday = at.getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return at;
}
