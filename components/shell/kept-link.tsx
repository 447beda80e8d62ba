import { useTranslations } from "next-intl";
import { TextLink } from "@/components/ui/text-link";

/** The way to the plan that this phone keeps, for who is signed out. */
export function KeptLink() {
  const t = useTranslations("kept");
  return (
    <TextLink href="/kept/my-plan" icon="download">
      {t("readHere")}
    </TextLink>
  );
}
