import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { CheckList } from "@/components/ui/check-list";
import { phoneHref } from "@/components/ui/phone-href";
import { formatDate } from "@/lib/domain/calendar/format-date";
import type { LinkProof } from "@/lib/services/link/get-link-page";

/** The service proves itself first. What stands here is never asked as proof of identity. */
export async function LinkProofCard({ proof }: { proof: LinkProof }) {
  const t = await getTranslations("link.proof");
  const letterDate = formatDate(proof.letterSentOn, await getLocale(), "long");
  const strong = { strong: (words: ReactNode) => <strong>{words}</strong> };
  return (
    <Card tone="soft" title={t("title")}>
      <CheckList
        items={[
          ...(proof.contractEnding
            ? [
                {
                  key: "contract",
                  content: t.rich("contract", { ...strong, ending: proof.contractEnding }),
                },
              ]
            : []),
          {
            key: "letter",
            content: t.rich("letter", {
              ...strong,
              date: letterDate,
              reference: proof.letterReference,
            }),
          },
          {
            key: "phone",
            icon: "phone",
            content: t.rich("phone", {
              ...strong,
              phone: proof.phone,
              tel: (words) => <a href={phoneHref(proof.phone)}>{words}</a>,
            }),
          },
        ]}
      />
    </Card>
  );
}
