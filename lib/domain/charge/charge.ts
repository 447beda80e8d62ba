// What a creditor adds to a debt after it was opened: interest, or an accessory (costs) that a title allows.
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { Money } from "@/lib/domain/money/money";

export const CHARGE_KINDS = ["interest", "accessory"] as const;
export type ChargeKind = (typeof CHARGE_KINDS)[number];

/**
 * The creditor's attestation that costs may be asked of the debtor: without an enforceable title they stay the
 * creditor's (L111-8 CPCE).
 */
export type EnforceableTitle = Readonly<{
  /** What the title is and on which text it rests, in the creditor's words; nobody's name. */
  legalBasis: string;
  reference: string;
  on: CalendarDate;
}>;

export type Charge = Readonly<{
  /** The debt's reference with this creditor. */
  accountReference: string;
  amount: Money;
  /** The day on which it falls due. */
  on: CalendarDate;
  /** The creditor's own name of this charge: it is added once. */
  reference: string;
}> &
  (Readonly<{ kind: "interest" }> | Readonly<{ kind: "accessory"; title: EnforceableTitle }>);

/** The title as the entry keeps it, for whoever reads the books. */
export function titleText({ legalBasis, reference, on }: EnforceableTitle): string {
  return `enforceable title: ${legalBasis}; ${reference}; ${on}`;
}
