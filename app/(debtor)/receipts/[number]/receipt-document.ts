import { getLocale, getTranslations } from "next-intl/server";
import { formatDate } from "@/lib/domain/calendar/format-date";
import { formatMoney } from "@/lib/domain/money/format-money";
import type { Money } from "@/lib/domain/money/money";
import type { ReceiptLine, ReceiptView } from "@/lib/services/receipt/get-receipt";

/** A receipt in the person's words: the same for the screen and the PDF. */
export type ReceiptDocument = {
  title: string;
  number: string;
  /** Where the money went back: said before anything else. */
  warning: string | null;
  facts: { label: string; value: string }[];
  linesTitle: string;
  lines: { label: string; hint: string; amount: Money }[];
  total: { label: string; amount: Money };
  notes: string[];
};

const isKnownMethod = (kind: string | null) =>
  kind === "card" || kind === "sepa_debit" || kind === "apple_pay" || kind === "google_pay";

async function factsOf(view: ReceiptView) {
  const t = await getTranslations("receipt");
  const locale = await getLocale();
  const { kind, last4 } = view.method;
  const method = t(`methods.${isKnownMethod(kind) ? kind : "unknown"}`, { ending: last4 ?? "" });
  const { principalName: principal, creditorName: creditor } = view;
  return [
    { label: t("date"), value: formatDate(view.issuedOn, locale) },
    { label: t("paidBy"), value: view.payerName },
    {
      label: t("paidTo"),
      value: principal ? t("onBehalfOf", { creditor, principal }) : creditor,
    },
    { label: t("creditorAddress"), value: view.creditorAddress },
    { label: t("method"), value: method },
  ];
}

async function linesOf(view: ReceiptView) {
  const t = await getTranslations("receipt");
  const parts = view.lines.map((line: ReceiptLine) => ({
    label: line.component === "principal" ? line.principalLabel : t(`components.${line.component}`),
    hint: t("account", { reference: line.accountReference }),
    amount: line.amount,
  }));
  const over = view.overpayment && {
    label: t("components.overpayment"),
    hint: t("overpaymentHint"),
    amount: view.overpayment,
  };
  return over ? [...parts, over] : parts;
}

export async function receiptDocument(view: ReceiptView): Promise<ReceiptDocument> {
  const t = await getTranslations("receipt");
  const balance = formatMoney(view.balanceAfter, await getLocale());
  const isSettled = view.balanceAfter.amountMinor === 0n;
  return {
    title: t("title"),
    number: view.number,
    warning: view.reversal && t(`reversals.${view.reversal}`),
    facts: await factsOf(view),
    linesTitle: t("linesTitle"),
    lines: await linesOf(view),
    total: { label: t("total"), amount: view.amount },
    notes: [
      isSettled ? t("settled") : t("balanceAfter", { balance }),
      t("allocationNote"),
      t("legal"),
    ],
  };
}
