import "server-only";
import { SHARE_MINUTES_MAX, WAITING_MINUTES_MAX } from "@/lib/domain/cobrowse/limits";

const after = (start: Date, minutes: number) => new Date(start.getTime() + minutes * 60_000);

/** When a share that was agreed to now is over at the latest. */
export const shareEndsAt = (consentedAt: Date): Date => after(consentedAt, SHARE_MINUTES_MAX);

/** Until when an invitation or a code is waited for. */
export const waitingEndsAt = (createdAt: Date): Date => after(createdAt, WAITING_MINUTES_MAX);
