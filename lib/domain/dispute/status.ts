// The life of a dispute: open until the bank has decided, once. Those of SEPA debits are lost from the first moment,
// because the payer's bank needs no reason. What may happen to the payment meanwhile: lib/domain/payment/status.ts.

export type DisputeStatus = "open" | "won" | "lost";
