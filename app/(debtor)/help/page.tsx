import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { Disclosure, DisclosureList } from "@/components/ui/disclosure";
import { List, ListRow } from "@/components/ui/list-row";
import { PageHeading } from "@/components/ui/page-heading";
import { Stack } from "@/components/ui/stack";
import { isKeptCopy } from "@/lib/services/device/kept-copy";
import { DebtorPage } from "../debtor-page";
import { FoundAnswers } from "./found-answers";
import { HELP_TOPICS, type HelpTopic, TOPIC_NAMES } from "./help-topics";
import { SearchForm } from "./search-form";

type Props = { searchParams: Promise<{ q?: string | string[] }> };

/** Answers to what people ask most; says nothing about a debt, so it needs no identity. */
export default async function HelpPage({ searchParams }: Props) {
  const { q } = await searchParams;
  const query = typeof q === "string" ? q.trim() : "";
  const t = await getTranslations("help");
  const isCopy = await isKeptCopy();
  return (
    <DebtorPage step="help" backHref="/">
      <PageHeading title={t("title")} lead={t("lead")} />
      {!isCopy && <SearchForm query={query} />}
      {query ? (
        <FoundAnswers query={query} />
      ) : (
        TOPIC_NAMES.map((topic) => <Topic key={topic} topic={topic} />)
      )}
      <List>
        <ListRow icon="chat" title={t("talk")} href="/messages" />
        <ListRow icon="document" title={t("words")} href="/help/words" />
        <ListRow icon="heart" title={t("advice")} href="/help/advice" />
      </List>
    </DebtorPage>
  );
}

function Topic({ topic }: { topic: HelpTopic }) {
  const t = useTranslations("help");
  return (
    <Stack gap="small" as="section" labelledBy={`topic-${topic}`}>
      <h2 id={`topic-${topic}`}>{t(`topics.${topic}`)}</h2>
      <DisclosureList>
        {HELP_TOPICS[topic].map((question) => (
          <Disclosure key={question} summary={t(`questions.${question}.question`)}>
            {t(`questions.${question}.answer`)}
          </Disclosure>
        ))}
      </DisclosureList>
    </Stack>
  );
}
