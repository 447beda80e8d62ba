import { useTranslations } from "next-intl";
import { TextLink } from "@/components/ui/text-link";

/** At the end of something that is done; never in the way. */
export function FeedbackInvite() {
  const t = useTranslations("feedback");
  return (
    <TextLink href="/feedback" icon="chat">
      {t("invite")}
    </TextLink>
  );
}
