import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/form/checkbox";
import { SubmitButton } from "@/components/form/submit-button";
import { ContactCard } from "@/components/shell/contact-card";
import { CheckList } from "@/components/ui/check-list";
import { Notice } from "@/components/ui/notice";
import { Stack } from "@/components/ui/stack";
import { acceptOffered, beginShare, declineOffered } from "./actions";

interface ConsentFormProps {
  /** Of the agent who asks; null where the person begins it. */
  offerId: string | null;
  offersRecording: boolean;
  /** Too many codes in an hour. */
  isRefused: boolean;
  creditor: { phone: string; phoneHours: string; email: string };
}

const SEEN = ["pages", "amounts", "pointer"] as const;
const NEVER = ["payment", "identity", "contact", "confidences", "device"] as const;

/** What is seen and what never, then the choice. Without JavaScript there is nothing to show, and the telephone. */
export function ConsentForm(props: ConsentFormProps) {
  const { offerId, offersRecording, isRefused, creditor } = props;
  const t = useTranslations("share.consent");
  return (
    <>
      {isRefused && (
        <Notice tone="caution" role="alert">
          {t("tooMany")}
        </Notice>
      )}
      <noscript>
        <Stack gap="small">
          <Notice tone="caution" title={t("noScript.title")}>
            {t("noScript.text")}
          </Notice>
          <ContactCard creditor={creditor} />
        </Stack>
      </noscript>
      <Stack gap="small" as="section" labelledBy="share-seen">
        <h2 id="share-seen">{t("seen.title")}</h2>
        <CheckList items={SEEN.map((key) => ({ key, content: t(`seen.${key}`) }))} />
      </Stack>
      <Stack gap="small" as="section" labelledBy="share-never">
        <h2 id="share-never">{t("never.title")}</h2>
        <CheckList
          items={NEVER.map((key) => ({ key, content: t(`never.${key}`), icon: "lock" }))}
        />
      </Stack>
      <p>{t("stop")}</p>
      <form action={offerId ? acceptOffered : beginShare}>
        <Stack gap="small">
          {offerId && <input type="hidden" name="id" value={offerId} />}
          {offersRecording && <Checkbox name="recording" label={t("recording")} />}
          <SubmitButton pendingLabel={t("pending")}>{t("agree")}</SubmitButton>
        </Stack>
      </form>
      {offerId && (
        <form action={declineOffered}>
          <SubmitButton variant="secondary" pendingLabel={t("pending")}>
            {t("decline")}
          </SubmitButton>
        </form>
      )}
    </>
  );
}
