import { useTranslations } from "next-intl";
import { Button, ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Actions } from "@/components/ui/stack";
import { timeOfDay } from "./time-of-day";

export interface ShellCopy {
  /** When the page was made. */
  asOf: Date;
  /** IANA zone in which the person reads the clock: the creditor's. */
  timeZone: string;
  /** Of which enrolled device, so that a phone keeps nobody else's; null where it is of none. */
  deviceId: string | null;
}

/** At the head of a page that the phone keeps: as of when it is. */
export function CopyNotice({ copy, locale }: { copy: ShellCopy; locale: string }) {
  const t = useTranslations("kept.copy");
  const { asOf, timeZone, deviceId } = copy;
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone }).format(asOf);
  const time = timeOfDay(asOf, timeZone, locale);
  return (
    <aside aria-label={t("label")} data-kept-of={deviceId ?? ""}>
      <Notice icon="download" title={t("asOf", { date, time })}>
        <p>{t("readOnly")}</p>
      </Notice>
    </aside>
  );
}

/** At its end: the ways back to the real one, or to be rid of the copy. */
export function CopyActions() {
  const t = useTranslations("kept.copy");
  return (
    <aside aria-label={t("choices")}>
      <form method="post" action="/kept/remove">
        <Actions>
          <ButtonLink href="/account">{t("toAccount")}</ButtonLink>
          <Button variant="quiet">{t("remove")}</Button>
        </Actions>
      </form>
    </aside>
  );
}
