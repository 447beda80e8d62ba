import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/form/checkbox";
import { Button, ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Actions } from "@/components/ui/stack";
import type { ExportPage } from "@/lib/services/calendar/get-export-page";
import { endFeed, makeFeed } from "./actions";
import styles from "./feed-card.module.css";

/** A private address that calendar programs read: it follows the plan's changes. */
export function FeedCard({ feed }: Pick<ExportPage, "feed">) {
  const t = useTranslations("calendar.feed");
  return (
    <Card title={t("title")}>
      <p>{t("what")}</p>
      {feed ? (
        <>
          <p className={styles.address}>{feed.url}</p>
          <p>{t(feed.showsDetails ? "withDetails" : "withoutDetails")}</p>
          <p>{t("secret")}</p>
          <Actions>
            <ButtonLink href={feed.url.replace(/^https?:/, "webcal:")}>{t("subscribe")}</ButtonLink>
            <form action={endFeed}>
              <Button variant="quiet">{t("end")}</Button>
            </form>
          </Actions>
        </>
      ) : (
        <form action={makeFeed}>
          <Checkbox name="details" label={t("details")} hint={t("detailsHint")} />
          <Button variant="secondary">{t("make")}</Button>
        </form>
      )}
    </Card>
  );
}
