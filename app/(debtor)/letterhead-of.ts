import { getTranslations } from "next-intl/server";
import type { CreditorView } from "@/lib/services/creditor/creditor-view";
import type { ReceiptPaper } from "@/lib/services/receipt/receipt-pdf";

/** A creditor at the head of a paper: always in the colours for a light ground. */
export async function letterheadOf(creditor: CreditorView): Promise<ReceiptPaper["letterhead"]> {
  const t = await getTranslations("shell");
  const { monogram, name, principalName: principal, legalAddress: address } = creditor;
  const { accent, onAccent } = creditor.colours.light;
  const onBehalfOf = principal === null ? null : t("onBehalfOf", { principal });
  return { monogram, name, address, accent, onAccent, onBehalfOf };
}
