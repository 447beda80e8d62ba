import { getLocale, getTranslations } from "next-intl/server";
import { money } from "@/lib/domain/money/money";
import { ofxFile } from "@/lib/domain/statement/ofx";
import { askedPlan } from "../asked-plan";
import { privateFile } from "../file-response";

/** Payments for a budget program (OFX 2.1.1). Dates to come have no place in such a file: they are in the calendar. */
export async function GET(): Promise<Response> {
  const { debtor, movements, balance, today } = await askedPlan();
  const t = await getTranslations("calendar.csv");
  const made = movements.filter(({ state }) => state !== "planned");
  const text = ofxFile({
    ...{ organisation: debtor.creditor.name, owed: balance, to: today },
    account: debtor.creditor.monogram,
    language: (await getLocale()) === "fr" ? "FRA" : "ENG",
    from: made[0]?.on ?? today,
    transactions: made.map(({ on, amount, state, reference }) => ({
      ...{ id: reference, on, name: t(`states.${state}`) },
      amount: state === "returned" ? money(-amount.amountMinor, amount.currency) : amount,
    })),
  });
  return privateFile(text, "application/x-ofx", 'attachment; filename="plan.ofx"');
}
