import { useTranslations } from "next-intl";
import { Breakdown, type BreakdownLine } from "@/components/money/breakdown";
import { Stack } from "@/components/ui/stack";
import { TextLink } from "@/components/ui/text-link";
import type { StatementLine } from "@/lib/domain/account/statement";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { formatDate } from "@/lib/domain/calendar/format-date";
import type { ShownAccount } from "@/lib/services/account/get-account-page";

interface DebtLinesProps {
  accounts: readonly ShownAccount[];
  today: CalendarDate;
  locale: string;
}

/**
 * What is owed and the last movements as lines, earlier ones in sum, so that the sum can be checked by hand; several debts
 * each under their name.
 */
export function DebtLines({ accounts, today, locale }: DebtLinesProps) {
  const t = useTranslations("account");
  const labelOf = ({ kind, on }: StatementLine, account: ShownAccount) => {
    if (kind === "principal") return account.principalLabel;
    const isThisYear = on?.slice(0, 4) === today.slice(0, 4);
    return t(`lines.${kind}`, {
      date: on ? formatDate(on, locale, isThisYear ? "short" : "long") : "",
    });
  };
  const linesOf = (account: ShownAccount): BreakdownLine[] =>
    account.lines.map((line, index) => ({
      key: `${line.kind} ${index}`,
      label: labelOf(line, account),
      money: line.amount,
    }));
  const [only, ...others] = accounts;
  const all = accounts.some(({ hasEarlier }) => hasEarlier) && (
    <TextLink href="/account/history">{t("allMovements")}</TextLink>
  );
  if (only && others.length === 0) {
    return (
      <>
        <Breakdown lines={linesOf(only)} locale={locale} />
        {all}
      </>
    );
  }
  return (
    <>
      {accounts.map((account) => (
        <Stack key={account.id} gap="small" as="section" labelledBy={`account-${account.id}`}>
          <h2 id={`account-${account.id}`}>
            {t("contractTitle", {
              product: t(`products.${account.product}`),
              ending: account.contractEnding,
            })}
          </h2>
          <p>{t("dueSince", { date: formatDate(account.dueOn, locale) })}</p>
          <Breakdown
            lines={linesOf(account)}
            total={{ label: t("leftToPay"), money: account.balance }}
            locale={locale}
          />
        </Stack>
      ))}
      {all}
    </>
  );
}
