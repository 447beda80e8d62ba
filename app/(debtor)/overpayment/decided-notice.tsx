import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";

/** What has just been decided; nothing for anything else in the address. */
export function DecidedNotice({ done }: { done: string | undefined }) {
  const t = useTranslations("overpayment.done");
  switch (done) {
    case "send_back":
      return (
        <Notice tone="positive" role="status">
          {t("sendBack")}
        </Notice>
      );
    case "use":
      return (
        <Notice tone="positive" role="status">
          {t("use")}
        </Notice>
      );
    case "unclear":
      return (
        <Notice tone="caution" role="alert">
          {t("unclear")}
        </Notice>
      );
    default:
      return null;
  }
}
