import { useTranslations } from "next-intl";
import { TextLink } from "@/components/ui/text-link";
import type { ReceiptView } from "@/lib/services/receipt/get-receipt";

/** From a receipt to its counter-receipts, and back; nothing where there are none. */
export function RelatedReceipts({ view }: { view: ReceiptView }) {
  const t = useTranslations("receipt");
  const { cancels, cancellations } = view;
  return (
    <>
      {cancels && (
        <TextLink href={`/receipts/${cancels.number}`} icon="document">
          {t("seeOriginal", { number: cancels.number })}
        </TextLink>
      )}
      {cancellations.map(({ number }) => (
        <TextLink key={number} href={`/receipts/${number}`} icon="document">
          {t("seeCounter", { number })}
        </TextLink>
      ))}
    </>
  );
}
