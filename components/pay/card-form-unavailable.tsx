import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { Stack } from "@/components/ui/stack";
import { OtherWays, type OtherWaysProps } from "./other-ways";

interface CardFormUnavailableProps {
  /** no_script: the browser runs no JavaScript. unreachable: Stripe's script did not come. */
  why: "no_script" | "unreachable";
  ways: OtherWaysProps;
}

/** Where the card form cannot be shown: first that nothing was charged, then the other ways to pay. */
export function CardFormUnavailable({ why, ways }: CardFormUnavailableProps) {
  const t = useTranslations("pay.unavailable");
  return (
    <Stack>
      <Notice tone="caution" icon="card" title={t("title")}>
        <p>{t(why)}</p>
      </Notice>
      <OtherWays {...ways} />
    </Stack>
  );
}
