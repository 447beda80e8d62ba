import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { List, ListRow } from "@/components/ui/list-row";
import { PageHeading } from "@/components/ui/page-heading";
import { TextLink } from "@/components/ui/text-link";
import { formatDate } from "@/lib/domain/calendar/format-date";
import { formatMoney } from "@/lib/domain/money/format-money";
import { currentTime } from "@/lib/services/clock/current-time";
import {
  GUIDE_PAGE,
  type GuidePage,
  getGuidePage,
} from "@/lib/services/conversation/get-guide-page";
import { requireReader } from "@/lib/services/session/require-reader";
import { DebtorPage } from "../../debtor-page";

type Props = { params: Promise<{ path?: string[] }> };

const pathOf = (names: readonly string[]) => ["/ask", ...names].join("/");

/** One screen of the guided questions: choices, what they lead to, and a person at any time. */
export default async function AskPage({ params }: Props) {
  const { path: names = [] } = await params;
  const debtor = await requireReader({ reads: GUIDE_PAGE });
  const page = getGuidePage(debtor, names, currentTime());
  if (!page) notFound();
  const t = await getTranslations("guide");
  const { path, at, choices, door } = page;
  const values = await valuesOf(page);
  return (
    <DebtorPage step="ask" backHref={path.length > 0 ? pathOf(path.slice(0, -1)) : "/messages"}>
      <PageHeading
        eyebrow={t("eyebrow")}
        title={t(`nodes.${at}.title`, values)}
        lead={t(`nodes.${at}.text`, values)}
      />
      {door && (
        <ButtonLink variant="primary" href={door}>
          {t(`nodes.${at}.door`)}
        </ButtonLink>
      )}
      <List>
        {choices.map((name) => (
          <ListRow key={name} title={t(`nodes.${name}.label`)} href={pathOf([...path, name])} />
        ))}
        <ListRow
          icon="chat"
          title={t("person")}
          hint={t("personHint")}
          href={`/chat?about=${path.join("+")}`}
        />
      </List>
      {path.length > 1 && <TextLink href="/ask">{t("again")}</TextLink>}
    </DebtorPage>
  );
}

/** What the sentences of the tree name. */
async function valuesOf({ balance, next }: GuidePage) {
  const locale = await getLocale();
  return {
    balance: formatMoney(balance, locale),
    amount: next ? formatMoney(next.amount, locale) : "",
    date: next ? formatDate(next.on, locale) : "",
  };
}
