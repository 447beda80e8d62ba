import { useTranslations } from "next-intl";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Actions } from "@/components/ui/stack";
import type { VideoOffer } from "@/lib/services/conversation/video";
import { answerVideoOffer } from "./actions";

interface VideoCardProps {
  video: VideoOffer;
  brand: string;
  videoKey: string;
}

/** An offer to talk by video: yes, no, and after a yes the link to the creditor's own tool. */
export function VideoCard({ video, brand, videoKey }: VideoCardProps) {
  const t = useTranslations("chat.video");
  const { by: name, url, state } = video;
  return (
    <Card id="video" title={t("title")}>
      <p>{t("text", { name, brand, host: new URL(url).host })}</p>
      {state === "accepted" ? (
        <ButtonLink href={url} target="_blank" rel="noopener noreferrer">
          {t("open")}
        </ButtonLink>
      ) : (
        <Actions>
          {[true, false].map((isAccepted) => (
            <form key={String(isAccepted)} action={answerVideoOffer.bind(null, isAccepted)}>
              <input type="hidden" name="key" value={videoKey} />
              <SubmitButton variant="secondary" pendingLabel={t("pending")}>
                {t(isAccepted ? "accept" : "decline")}
              </SubmitButton>
            </form>
          ))}
        </Actions>
      )}
    </Card>
  );
}
