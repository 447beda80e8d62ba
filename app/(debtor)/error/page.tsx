import { getTranslations } from "next-intl/server";
import { DeadEnd } from "@/components/shell/dead-end";
import { ButtonLink } from "@/components/ui/button";
import { DebtorPage } from "../debtor-page";

type Props = { searchParams: Promise<{ reference?: string }> };

const REFERENCE = /^[\w@-]{1,40}$/;

/** Something broke on our side: says first that no money moved, then what to do. */
export default async function ErrorPage({ searchParams }: Props) {
  const { reference } = await searchParams;
  const t = await getTranslations("errors");
  return (
    <DebtorPage step="error">
      <DeadEnd
        title={t("title")}
        reassurance={t("reassurance")}
        next={t("next")}
        reference={reference && REFERENCE.test(reference) ? reference : undefined}
      >
        <ButtonLink href="/" variant="primary">
          {t("retry")}
        </ButtonLink>
      </DeadEnd>
    </DebtorPage>
  );
}
