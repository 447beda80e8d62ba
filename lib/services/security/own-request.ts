import "server-only";
import { isOwnKey } from "@/lib/adapters/self/own-page";

/** Whether it is the program itself that asks, for a page that nobody else is to see. */
export const isOwnRequest = (headers: Headers): boolean => isOwnKey(headers.get("x-own-key"));
