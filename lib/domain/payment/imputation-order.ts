import { invariant } from "@/lib/domain/invariant";
import { COMPONENTS, type Component } from "./allocate-payment";

/**
 * The order in which a payment settles the parts of one debt, as it is stored with the account. A judgment may put
 * another one in the law's place (art. 1343-5 C. civ. lets the judge have principal settled first).
 */
export function imputationOrder(stored: readonly string[]): Component[] {
  const order = stored.flatMap((name) => COMPONENTS.filter((component) => component === name));
  invariant(
    stored.length === COMPONENTS.length && new Set(order).size === COMPONENTS.length,
    "an imputation order names each part of a debt once",
  );
  return order;
}
