import "server-only";
import { randomInt } from "node:crypto";

/** A one-time code of that many decimal digits, each equally likely. */
export function randomCode(digits: number): string {
  return Array.from({ length: digits }, () => randomInt(10)).join("");
}
