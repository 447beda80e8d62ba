import { useTranslations } from "next-intl";
import { TextLink } from "@/components/ui/text-link";

interface OlderAndNewestProps {
  path: string;
  /** The key before which the next page begins; null on the last. */
  older: string | null;
  isNewest: boolean;
}

/** The ways on through a long list that begins with the newest. */
export function OlderAndNewest({ path, older, isNewest }: OlderAndNewestProps) {
  const t = useTranslations("pages");
  return (
    <>
      {older !== null && <TextLink href={`${path}?before=${older}`}>{t("older")}</TextLink>}
      {!isNewest && (
        <TextLink href={path} icon="back">
          {t("newest")}
        </TextLink>
      )}
    </>
  );
}
