import { getLocale, getTranslations } from "next-intl/server";
import { formatDate } from "@/lib/domain/calendar/format-date";
import type { Money } from "@/lib/domain/money/money";
import type { ReceiptLine, ReceiptView } from "@/lib/services/receipt/get-receipt";
import { methodText } from "./method-text";
import { warningsOf } from "./receipt-warnings";
import { settlementNotes } from "./settlement-notes";

/** A receipt in the person's words: the same for the screen and the PDF. */
export type ReceiptDocument = {
  title: string;
  number: string;
  /** Where the money went back: said before anything else. */
  warnings: string[];
  facts: { label: string; value: string }[];
  linesTitle: string;
  lines: { label: string; hint: string; amount: Money }[];
  total: { label: string; amount: Money };
  balance: { label: string; amount: Money };
  notes: string[];
};

async function factsOf(view: ReceiptView) {
  const t = await getTranslations("receipt");
  const { principalName: principal, name: creditor, legalAddress } = view.creditor;
  return [
    { label: t("date"), value: formatDate(view.on, await getLocale()) },
    { label: t("paidBy"), value: view.payerName },
    {
      label: t("paidTo"),
      value: principal ? t("onBehalfOf", { creditor, principal }) : creditor,
    },
    { label: t("creditorAddress"), value: legalAddress },
    { label: t("method"), value: await methodText(view.method) },
  ];
}

async function linesOf(view: ReceiptView) {
  const t = await getTranslations("receipt");
  const parts = view.lines.map((line: ReceiptLine) => ({
    label: line.component === "principal" ? line.principalLabel : t(`components.${line.component}`),
    hint: t("account", { reference: line.accountReference }),
    amount: line.amount,
  }));
  const isPayment = view.kind === "payment";
  const rest = view.remainder && {
    label: t(isPayment ? "components.overpayment" : "components.givenBack"),
    hint: t(isPayment ? "overpaymentHint" : "givenBackHint"),
    amount: view.remainder,
  };
  return rest ? [...parts, rest] : parts;
}

async function notesOf(view: ReceiptView): Promise<string[]> {
  const t = await getTranslations("receipt");
  const isSettled = view.balanceAfter.amountMinor === 0n;
  if (view.kind === "cancellation") return [t("counterLegal")];
  return [
    ...(isSettled && view.standing === "valid" ? [t("settled")] : []),
    ...(await settlementNotes(view)),
    ...(view.standing === "cancelled" ? [] : [t("legal")]),
  ];
}

function titleOf({ kind, standing }: ReceiptView) {
  if (kind === "cancellation") return "counterTitle";
  return standing === "cancelled" ? "cancelledTitle" : "title";
}

export async function receiptDocument(view: ReceiptView): Promise<ReceiptDocument> {
  const t = await getTranslations("receipt");
  const isPayment = view.kind === "payment";
  return {
    title: t(titleOf(view)),
    number: view.number,
    warnings: await warningsOf(view),
    facts: await factsOf(view),
    linesTitle: t(isPayment ? "linesTitle" : "counterLinesTitle"),
    lines: await linesOf(view),
    total: { label: t(isPayment ? "total" : "counterTotal"), amount: view.amount },
    balance: {
      label: t(isPayment ? "balanceLabel" : "counterBalanceLabel"),
      amount: view.balanceAfter,
    },
    notes: await notesOf(view),
  };
}
