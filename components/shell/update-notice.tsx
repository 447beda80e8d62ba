import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/**
 * Says that a newer version waits, where nothing is being typed or paid: it stands on quiet pages only, and does
 * nothing before it is asked (lib/browser/pocket/offer-update.ts).
 */
export function UpdateNotice() {
  const t = useTranslations("app.update");
  return (
    <div data-update hidden>
      <Notice icon="download" role="status">
        <p>{t("text")}</p>
        <Button type="button" variant="secondary">
          {t("button")}
        </Button>
      </Notice>
    </div>
  );
}
