import { getTranslations } from "next-intl/server";
import { SelectControl } from "@/components/form/select";
import { FilterBar } from "@/components/staff/filter-bar";
import { Button } from "@/components/ui/button";
import { INBOX_TOPICS } from "@/lib/domain/support/topic";
import { type InboxPage, WHOSE } from "@/lib/services/support/get-inbox";
import styles from "./inbox-filter.module.css";

/** Whose and what is shown; each choice is an address of its own. */
export async function InboxFilter({ whose, kind }: Pick<InboxPage, "whose" | "kind">) {
  const t = await getTranslations("staff.inbox");
  const kept = kind ? `&kind=${kind}` : "";
  return (
    <div className={styles.filter}>
      <FilterBar
        label={t("filter")}
        choices={WHOSE.map((choice) => ({
          ...{ key: choice, label: t(`whose.${choice}`), isCurrent: choice === whose },
          href: `/staff/inbox?whose=${choice}${kept}`,
        }))}
      />
      <form method="get" action="/staff/inbox" className={styles.topics}>
        <input type="hidden" name="whose" value={whose} />
        <SelectControl
          name="kind"
          ariaLabel={t("topic")}
          defaultValue={kind ?? ""}
          options={[
            { value: "", label: t("everyTopic") },
            ...INBOX_TOPICS.map((topic) => ({ value: topic, label: t(`kinds.${topic}`) })),
          ]}
        />
        <Button variant="secondary">{t("show")}</Button>
      </form>
    </div>
  );
}
