import { getTranslations } from "next-intl/server";
import { Disclosure, DisclosureList } from "@/components/ui/disclosure";
import { PageHeading } from "@/components/ui/page-heading";
import { TextLink } from "@/components/ui/text-link";
import { DebtorPage } from "../debtor-page";

const QUESTIONS = ["genuine", "pay", "plan", "cannot", "wrong", "shared", "receipt"] as const;

/** Answers to what people ask most; says nothing about a debt, so it needs no identity. */
export default async function HelpPage() {
  const t = await getTranslations("help");
  return (
    <DebtorPage step="help" backHref="/">
      <PageHeading title={t("title")} lead={t("lead")} />
      <DisclosureList>
        {QUESTIONS.map((question) => (
          <Disclosure key={question} summary={t(`${question}.question`)}>
            {t(`${question}.answer`)}
          </Disclosure>
        ))}
      </DisclosureList>
      <TextLink href="/messages" icon="chat">
        {t("talk")}
      </TextLink>
    </DebtorPage>
  );
}
