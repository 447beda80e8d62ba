import "server-only";
import { randomUUID } from "node:crypto";
import { isFreshlyElevated } from "@/lib/domain/identity/elevation";
import { debtorFileOf, FILE } from "@/lib/services/account/debtor-file";
import { getCodeContact } from "@/lib/services/identity/get-code-contact";
import { type PaymentSetup, paymentSetupOf } from "@/lib/services/payment/payment-setup";
import { newestPlan } from "@/lib/services/plan/plan-record";
import type { SessionDebtor } from "@/lib/services/session/session-debtor";
import { type KeptView, keptView } from "./kept-view";
import { KEPT_METHOD } from "./method-record";

/** What this page, and its forms, read beside the session. */
export const METHOD_PAGE = { ...FILE, kept: KEPT_METHOD };

export type MethodPage = {
  kind: "open";
  kept: KeptView | null;
  /**
   * Bank details change only just after a one-time code or passkey (a relative may know a birth date): "open" when one
   * was confirmed, "code" before, "person" where there is nowhere to send one.
   */
  change: "open" | "code" | "person";
  setup: PaymentSetup;
  currency: string;
  /** The form's own key: pressed again it repeats the request. */
  idempotencyKey: string;
};

/** Read model of the kept card or account; without a plan that is followed there is nothing to pay with it. */
export function getMethodPage(
  debtor: SessionDebtor<typeof METHOD_PAGE>,
  now: Date,
): MethodPage | { kind: "detour"; path: string } {
  const { record, read, elevatedAt } = debtor;
  if (!newestPlan(read.file, ["active"])) return { kind: "detour", path: "/my-plan" };
  const { today } = debtorFileOf(debtor, now);
  const codeOrPerson = getCodeContact(record) ? "code" : "person";
  return {
    kind: "open",
    kept: keptView(read.kept, today),
    change: isFreshlyElevated(elevatedAt, now) ? "open" : codeOrPerson,
    setup: paymentSetupOf(record.creditor, read.file.accounts),
    currency: record.creditor.currency,
    idempotencyKey: randomUUID(),
  };
}
