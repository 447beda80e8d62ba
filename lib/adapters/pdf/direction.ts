import "server-only";

/** The way a document is read: lines begin at the left or at the right. */
export type Direction = "ltr" | "rtl";

/** The room between two margins, in points from the page's left edge. */
export type Room = { left: number; right: number };

/**
 * The left edge of something `width` wide that begins `start` points after the beginning of a line. All positions are
 * given from where reading begins; this is the one place that knows which side that is.
 */
export function leftEdge(start: number, width: number, room: Room, direction: Direction): number {
  return direction === "ltr" ? room.left + start : room.right - start - width;
}
