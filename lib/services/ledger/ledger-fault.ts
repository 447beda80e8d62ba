import "server-only";

/** Something that cannot be so if the books were kept by the door alone. `subject` is an id. */
export type LedgerFault = {
  kind:
    | "content_changed"
    | "entry_unbalanced"
    | "balance_differs"
    | "seal_content_differs"
    | "seal_chain_broken"
    | "seal_signature_wrong"
    | "seal_missing";
  subject: string;
};
