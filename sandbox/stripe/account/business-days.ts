// Reckoning with banks' days, in UTC.

const dayMs = 24 * 60 * 60 * 1000;

/** Monday to Friday; the sandbox's banks keep no holidays. */
export function isBusinessDay(at: Date): boolean {
  const weekday = at.getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** The same time of day so many business days later. */
export function businessDaysAfter(from: Date, days: number): Date {
  let at = from;
  for (let left = days; left > 0; ) {
    at = new Date(at.getTime() + dayMs);
    if (isBusinessDay(at)) left -= 1;
  }
  return at;
}

export function startOfDay(at: Date): Date {
  return new Date(Math.floor(at.getTime() / dayMs) * dayMs);
}

/** The next time, after this one, at which it is that many hours after midnight. */
export function nextAtHour(after: Date, hour: number): Date {
  const today = new Date(startOfDay(after).getTime() + hour * 60 * 60 * 1000);
  return today > after ? today : new Date(today.getTime() + dayMs);
}
