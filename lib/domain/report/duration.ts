/** A duration in the two largest units that say something. */
export type ShownDuration =
  | Readonly<{ in: "minutes"; minutes: number }>
  | Readonly<{ in: "hours"; hours: number; minutes: number }>
  | Readonly<{ in: "days"; days: number; hours: number }>;

/** From seconds; less than half a minute is no minute. */
export function showDuration(seconds: number): ShownDuration {
  const minutes = Math.max(0, Math.round(seconds / 60));
  if (minutes < 60) return { in: "minutes", minutes };
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return { in: "hours", hours, minutes: minutes % 60 };
  return { in: "days", days: Math.floor(hours / 24), hours: hours % 24 };
}
