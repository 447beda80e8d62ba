import "server-only";
import { pushPublicKey } from "@/lib/adapters/push/send-push";

/** By which browsers subscribe; null where notifications are not offered. */
export const pushKey = (): string | null => pushPublicKey();
