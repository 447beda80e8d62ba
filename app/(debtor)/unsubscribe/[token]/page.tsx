import { getTranslations } from "next-intl/server";
import { DeadEnd } from "@/components/shell/dead-end";
import { Button } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { getUnsubscribePage } from "@/lib/services/outreach/unsubscribe";
import { DebtorPage } from "../../debtor-page";
import { stopMessages } from "./actions";

type Props = { params: Promise<{ token: string }>; searchParams: Promise<{ done?: string }> };

/** Stops e-mails to whoever got one; nothing is changed by looking, and nothing of a debt is said. */
export default async function UnsubscribePage({ params, searchParams }: Props) {
  const { token } = await params;
  const page = await getUnsubscribePage(token);
  const isDone = (await searchParams).done !== undefined;
  const t = await getTranslations("unsubscribe");
  if (!page) {
    return (
      <DebtorPage step="unsubscribe-unknown" creditor={null}>
        <DeadEnd
          title={t("unknown.title")}
          reassurance={t("unknown.what")}
          next={t("unknown.next")}
        />
      </DebtorPage>
    );
  }
  const { messageName } = page;
  return (
    <DebtorPage step="unsubscribe" creditor={null}>
      <PageHeading
        title={t(isDone ? "doneTitle" : "title")}
        lead={t(isDone ? "done" : "lead", { name: messageName })}
      />
      <p>{t("still")}</p>
      {isDone ? (
        <p>{t("back")}</p>
      ) : (
        <form action={stopMessages}>
          <input type="hidden" name="token" value={token} />
          <Button variant="primary">{t("stop")}</Button>
        </form>
      )}
    </DebtorPage>
  );
}
