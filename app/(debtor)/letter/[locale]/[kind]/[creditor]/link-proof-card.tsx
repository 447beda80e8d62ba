import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { CheckList } from "@/components/ui/check-list";
import { phoneHref } from "@/components/ui/phone-href";
import { LETTER_MARKS } from "@/lib/domain/link/letter";

/** The service proves itself first. What stands here is never asked as proof of identity. */
export function LinkProofCard({ phone, hasContract }: { phone: string; hasContract: boolean }) {
  const t = useTranslations("link.proof");
  const { contractEnding: ending, letterDate: date, letterReference: reference } = LETTER_MARKS;
  const strong = { strong: (words: ReactNode) => <strong>{words}</strong> };
  const contract = { key: "contract", content: t.rich("contract", { ...strong, ending }) };
  return (
    <Card tone="soft" title={t("title")}>
      <CheckList
        items={[
          ...(hasContract ? [contract] : []),
          { key: "letter", content: t.rich("letter", { ...strong, date, reference }) },
          {
            key: "phone",
            icon: "phone",
            content: t.rich("phone", {
              ...strong,
              phone,
              tel: (words) => <a href={phoneHref(phone)}>{words}</a>,
            }),
          },
        ]}
      />
    </Card>
  );
}
