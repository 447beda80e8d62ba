import "server-only";

/** How references of new mandates begin. At most 12 of A-Z 0-9 space / _ - & . and never STRIPE or DDIC (Stripe's rule). */
export function mandateOptions(prefix: string) {
  const clean = prefix.toUpperCase().replace(/[^A-Z0-9 /_\-&.]/g, "");
  return { sepa_debit: { mandate_options: { reference_prefix: `${clean.slice(0, 11)}-` } } };
}
