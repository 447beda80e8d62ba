import "server-only";
import { now } from "@/lib/adapters/clock/clock";

/** The instant (UTC) that pages and actions hand to use cases; the demo can move it, production cannot. */
export const currentTime = (): Date => now();
