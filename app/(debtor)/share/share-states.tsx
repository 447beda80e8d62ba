import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Actions } from "@/components/ui/stack";
import type { EndReason } from "@/lib/domain/cobrowse/status";
import styles from "./share-states.module.css";
import { StopForm } from "./stop-form";

/** The code to read out, until somebody has typed it. */
export function Waiting({ code, until }: { code: string | null; until: string }) {
  const t = useTranslations("share.waiting");
  return (
    <>
      {code ? (
        <p className={styles.code} data-share-code>
          {code}
        </p>
      ) : (
        <Notice>{t("asked")}</Notice>
      )}
      <p>{t("until", { time: until })}</p>
      <Actions>
        <ButtonLink href="/account">{t("goOn")}</ButtonLink>
        <StopForm label={t("cancel")} />
      </Actions>
    </>
  );
}

export function Live(props: { until: string; name: string; isRecorded: boolean }) {
  const t = useTranslations("share.live");
  const { until, name, isRecorded } = props;
  return (
    <>
      <p>{t("until", { time: until })}</p>
      {isRecorded && <Notice>{t("recorded", { name })}</Notice>}
      <Actions>
        <ButtonLink href="/account">{t("goOn")}</ButtonLink>
        <StopForm label={t("stop")} />
      </Actions>
    </>
  );
}

/** Why nobody sees anything any more. */
export function Ended({ reason, isRecorded }: { reason: EndReason | null; isRecorded: boolean }) {
  const t = useTranslations("share.ended");
  return (
    <Notice tone="positive" role="status">
      {t(reason ?? "stopped")} {t(isRecorded ? "recorded" : "notKept")}
    </Notice>
  );
}
