import { getTranslations } from "next-intl/server";
import type { ReceiptView } from "@/lib/services/receipt/get-receipt";

/** In which order the payment settled the debts, and by whose word: the law's, the person's, a judgment's. */
export async function settlementNotes(view: ReceiptView): Promise<string[]> {
  const t = await getTranslations("receipt");
  const { chosenAccountReference: chosen, judgments } = view;
  return [
    ...(chosen === null ? [] : [t("orders.chosen", { reference: chosen })]),
    ...judgments.map(({ accountReference, basis, order }) =>
      t("orders.judgment", {
        ...{ reference: accountReference, basis },
        order: order.map((component) => t(`components.${component}`)).join(", "),
      }),
    ),
    t("orders.law"),
  ];
}
