import { useLocale, useTranslations } from "next-intl";
import { Amount } from "@/components/money/amount";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { formatDate } from "@/lib/domain/calendar/format-date";
import type { Money } from "@/lib/domain/money/money";
import type { StatementRow } from "@/lib/domain/statement/movement";
import type { StatementView } from "@/lib/services/statement/get-statement";
import styles from "./movement-table.module.css";

interface MovementTableProps {
  view: StatementView;
  /** A later page begins with the balance that the one before ended with. */
  isContinued: boolean;
  caption: string;
}

/** A movement a row: what changed, by how much, and what was owed then. */
export function MovementTable({ view, isContinued, caption }: MovementTableProps) {
  const t = useTranslations("statement");
  return (
    <table className={styles.table}>
      <caption>
        <VisuallyHidden>{caption}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t("columns.what")}</th>
          <th scope="col" className={styles.amount}>
            {t("columns.amount")}
          </th>
          <th scope="col" className={styles.amount}>
            {t("columns.balance")}
          </th>
        </tr>
      </thead>
      <tbody>
        <BalanceRow label={t(isContinued ? "soFar" : "opening")} balance={view.opening} />
        {view.rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own and never move
          <MovementRow key={index} row={row} />
        ))}
        {view.rows.length === 0 && (
          <tr>
            <td colSpan={3}>{t("none")}</td>
          </tr>
        )}
        {view.nextAfter === null && <BalanceRow label={t("closing")} balance={view.closing} />}
      </tbody>
    </table>
  );
}

function BalanceRow({ label, balance }: { label: string; balance: Money }) {
  const locale = useLocale();
  return (
    <tr className={styles.total}>
      <th scope="row" colSpan={2}>
        {label}
      </th>
      <td className={styles.amount}>
        <Amount money={balance} locale={locale} />
      </td>
    </tr>
  );
}

function MovementRow({ row }: { row: StatementRow }) {
  const t = useTranslations("statement");
  const locale = useLocale();
  const { on, kind, accountReference: reference, receiptNumber: number, change, balance } = row;
  return (
    <tr>
      <th scope="row" className={styles.what}>
        {t(`kinds.${kind}`)}
        <span className={styles.hint}>
          {formatDate(on, locale, "numeric")}
          <br />
          {number ? (
            <a href={`/receipts/${number}`}>{t("receipt", { reference, number })}</a>
          ) : (
            t("account", { reference })
          )}
        </span>
      </th>
      <td className={styles.amount}>
        <Amount money={change} locale={locale} />
      </td>
      <td className={styles.amount}>
        <Amount money={balance} locale={locale} />
      </td>
    </tr>
  );
}
