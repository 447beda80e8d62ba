// How long a confirmed code or passkey lets a person change what a thief would change first: contact and bank details.

export const ELEVATION_FRESH_MINUTES = 10;

/** Whether a code or passkey was confirmed just now; what it only shows may be shown for the whole session. */
export function isFreshlyElevated(elevatedAt: Date | null, now: Date): boolean {
  if (elevatedAt === null) return false;
  return now.getTime() - elevatedAt.getTime() <= ELEVATION_FRESH_MINUTES * 60_000;
}
