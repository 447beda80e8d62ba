import { getLocale, getTranslations } from "next-intl/server";
import { letterheadOf } from "@/app/(debtor)/letterhead-of";
import { formatDate } from "@/lib/domain/calendar/format-date";
import { formatMoney } from "@/lib/domain/money/format-money";
import type { CreditorView } from "@/lib/services/creditor/creditor-view";
import { readingDirection } from "@/lib/services/locale/locales";
import type { Discharge } from "@/lib/services/plan/discharge";
import type { DischargePaper } from "@/lib/services/plan/discharge-paper";

/** The proof of discharge as it is printed, in the person's language. */
export async function paperDischarge(
  discharge: Discharge,
  own: { creditor: CreditorView; check: { page: string; address: string }; now: Date },
): Promise<DischargePaper> {
  const { creditor, check, now } = own;
  const t = await getTranslations("discharge");
  const ofReceipt = await getTranslations("receipt.check");
  const locale = await getLocale();
  const { personName, accountReferences, paid, givenUp } = discharge;
  const { settledOn, finalOn, receiptNumber } = discharge;
  const amount = formatMoney(paid, locale);
  const owner = creditor.principalName ?? creditor.name;
  return {
    ...{ language: locale, direction: readingDirection(locale), madeAt: now, title: t("title") },
    letterhead: await letterheadOf(creditor),
    facts: [
      { label: t("person"), value: personName },
      { label: t("references"), value: accountReferences.join(", ") },
      { label: t("settledOn"), value: formatDate(settledOn, locale) },
      { label: t("lastReceipt"), value: receiptNumber },
      { label: t("issuedOn"), value: formatDate(discharge.issuedOn, locale) },
    ],
    paragraphs: [
      t("received", { creditor: owner, name: personName, amount }),
      ...(givenUp ? [t("givenUp", { creditor: owner, amount: formatMoney(givenUp, locale) })] : []),
      t("nothing", { references: accountReferences.join(", ") }),
      finalOn ? t("provisional", { date: formatDate(finalOn, locale) }) : t("final"),
    ],
    notes: [t("law")],
    check: {
      address: check.address,
      title: ofReceipt("title"),
      text: ofReceipt("text", { page: check.page }),
    },
    footOf: (page, pages) => t("page", { page, pages }),
  };
}
