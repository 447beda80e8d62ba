import "server-only";
import type { SealFaultKind } from "@/lib/services/seal/check-seal";

/** Something that cannot be so if the books were kept by the door alone. `subject` is an id. */
export type LedgerFault = {
  kind: "content_changed" | "entry_unbalanced" | "balance_differs" | SealFaultKind;
  subject: string;
};
