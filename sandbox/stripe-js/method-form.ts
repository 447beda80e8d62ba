// What a tab of the Payment Element offers.
import type { Field } from "./field";
import type { Fields } from "./options";

export type MethodForm = {
  type: "card" | "sepa_debit";
  node: HTMLElement;
  fields: readonly Field[];
  /** `payment_method_data` for the confirmation. */
  data(): Fields;
};
