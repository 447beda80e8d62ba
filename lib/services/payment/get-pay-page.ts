import "server-only";
import { randomUUID } from "node:crypto";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { minMoney } from "@/lib/domain/money/compare-money";
import { isPositive, type Money, money } from "@/lib/domain/money/money";
import { FILE } from "@/lib/services/account/debtor-file";
import type { FileAccount } from "@/lib/services/account/file-account";
import { type ReadDebtor, readDebtor } from "@/lib/services/debtor/read-debtor";
import { draftsOf } from "@/lib/services/session/store";
import { keepsMethod } from "./keeps-method";
import { OPEN_PAYMENTS } from "./payment-record";
import { type PaymentSetup, paymentSetupOf } from "./payment-setup";
import { type Position, positionOf } from "./position";
import { settlePayment } from "./settle-payment";

/** The form's draft is kept under this name. */
export const PAY_DRAFT = "pay";

/** What this page reads beside the session. */
export const PAY_PAGE = { ...FILE, open: OPEN_PAYMENTS, drafts: draftsOf(PAY_DRAFT) };

/** A debt as the choice names it. */
type PayableAccount = Pick<
  FileAccount,
  "id" | "reference" | "principalLabel" | "dueOn" | "balance"
>;

/** What may be paid, in amounts decided by the server. */
export type PayOffer = {
  kind: "open";
  payable: Money;
  minimum: Money;
  /** What is left of the plan's next instalment. */
  instalment: { amount: Money; dueOn: CalendarDate } | null;
  /** The debts of which the person may choose the one to settle first (art. 1342-10); none where there is no choice. */
  accounts: PayableAccount[];
  /** False where a part payment could revive a time-barred debt: a person looks first. */
  mayPayPart: boolean;
  /** SEPA debits under way; null where there are none. */
  inTransit: Money | null;
  /** The form's own key: see payment-choice.ts. */
  idempotencyKey: string;
  setup: PaymentSetup;
  /** Paying the instalment leaves its card or account for the later ones. */
  keepsMethod: boolean;
};

export type PayPage =
  | { kind: "held" }
  | { kind: "nothing_owed"; inTransit: Money | null }
  | PayOffer;

/**
 * Read model of the choice of an amount. Attempts whose end the browser never reported are asked
 * for first, so that nobody is offered to pay what is already paid.
 */
export async function getPayPage(debtor: ReadDebtor<typeof PAY_PAGE>, now: Date): Promise<PayPage> {
  const unreported = debtor.read.open.filter(({ stripeIntentId }) => stripeIntentId !== null);
  for (const { id } of unreported) await settlePayment({ paymentId: id, now });
  const settled = unreported.length > 0 ? await readDebtor(debtor.debtorId, FILE) : debtor;
  const position = positionOf(settled, now);
  const inTransit = isPositive(position.inTransit) ? position.inTransit : null;
  if (position.isHeld) return { kind: "held" };
  if (!isPositive(position.payable)) return { kind: "nothing_owed", inTransit };
  const setup = paymentSetupOf(debtor.record.creditor, settled.read.file.accounts);
  const instalment = { purpose: "instalment", planId: position.planId };
  const keeps = keepsMethod(instalment, settled.read.file);
  return { ...offerOf(position), inTransit, setup, keepsMethod: keeps };
}

function offerOf(position: Position): Omit<PayOffer, "inTransit" | "setup" | "keepsMethod"> {
  const { currency, payable, policy, instalment, payableAccounts } = position;
  return {
    kind: "open",
    payable,
    minimum: minMoney(money(policy.payment.minimumMinor, currency), payable),
    instalment: instalment && {
      amount: minMoney(instalment.left, payable),
      dueOn: instalment.dueOn,
    },
    accounts: payableAccounts.length > 1 ? payableAccounts : [],
    mayPayPart: !(policy.limitationReview && position.isPossiblyTimeBarred),
    idempotencyKey: randomUUID(),
  };
}
