import { useTranslations } from "next-intl";
import { Disclosure, DisclosureList } from "@/components/ui/disclosure";
import { Stack } from "@/components/ui/stack";
import { TextLink } from "@/components/ui/text-link";
import { findEntries } from "@/lib/domain/help/find-entries";
import { GLOSSARY, HELP_TOPICS } from "./help-topics";

/** Answers and words in which the query was found, the best one open. */
export function FoundAnswers({ query }: { query: string }) {
  const t = useTranslations("help");
  const word = useTranslations("glossary.words");
  const entries = [
    ...Object.values(HELP_TOPICS)
      .flat()
      .map((id) => ({
        id,
        title: t(`questions.${id}.question`),
        text: t(`questions.${id}.answer`),
      })),
    ...GLOSSARY.map((id) => ({
      id: `word-${id}`,
      title: word(`${id}.word`),
      text: word(`${id}.meaning`),
    })),
  ];
  const found = findEntries(entries, query);
  return (
    <Stack gap="small" as="section" labelledBy="found">
      <h2 id="found" role="status">
        {t("search.found", { count: found.length })}
      </h2>
      {found.length === 0 && <p>{t("search.none")}</p>}
      <DisclosureList>
        {found.map(({ id, title, text }, index) => (
          <Disclosure key={id} summary={title} open={index === 0}>
            {text}
          </Disclosure>
        ))}
      </DisclosureList>
      <TextLink href="/help">{t("search.all")}</TextLink>
    </Stack>
  );
}
