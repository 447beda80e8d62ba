// Identifiers that look like Stripe's, and secrets that belong to them.
import { randomInt } from "node:crypto";

const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

export type IdPrefix =
  | "ch"
  | "cus"
  | "du"
  | "evt"
  | "mandate"
  | "pi"
  | "pm"
  | "po"
  | "py"
  | "pyr"
  | "re"
  | "req"
  | "seti"
  | "setatt"
  | "src"
  | "txn";

export function newId(prefix: IdPrefix): string {
  return `${prefix}_${randomText(24)}`;
}

/** The secret that lets a browser confirm one intent and nothing else. */
export function clientSecretFor(id: string): string {
  return `${id}_secret_${randomText(25)}`;
}

/** A mandate's reference: SEPA allows A-Z and 0-9 here, 35 characters at most. */
export function mandateReference(prefix: string): string {
  return `${prefix}${randomText(16).toUpperCase()}`;
}

function randomText(length: number): string {
  return Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length))).join("");
}
