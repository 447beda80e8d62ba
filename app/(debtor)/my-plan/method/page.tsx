import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeading } from "@/components/ui/page-heading";
import { Stack } from "@/components/ui/stack";
import { currentTime } from "@/lib/services/clock/current-time";
import { getMethodPage, METHOD_PAGE } from "@/lib/services/method/get-method-page";
import { requireDebtor } from "@/lib/services/session/require-debtor";
import { DebtorPage } from "../../debtor-page";
import { forgetMethod } from "./actions";
import { ChangeMethod } from "./change-method";
import { KeptMethod } from "./kept-method";
import { MethodOutcome } from "./method-outcome";

type Props = { searchParams: Promise<{ done?: string; reason?: string }> };

/** What pays the instalments of the plan: seen, changed or removed by the person alone. */
export default async function MethodPage({ searchParams }: Props) {
  const { done, reason } = await searchParams;
  const page = getMethodPage(await requireDebtor({ reads: METHOD_PAGE }), currentTime());
  if (page.kind === "detour") redirect(page.path);
  const t = await getTranslations("method");
  return (
    <DebtorPage step="method" backHref="/my-plan">
      <MethodOutcome done={done} reason={reason} />
      <PageHeading title={t("title")} lead={page.kept ? t("lead") : t("none")} />
      {page.kept && <KeptMethod kept={page.kept} />}
      <ChangeMethod page={page} />
      {page.kept && (
        <Disclosure summary={t("remove.title")}>
          <form action={forgetMethod}>
            <Stack>
              <p>{t("remove.text")}</p>
              <Button variant="secondary">{t("remove.button")}</Button>
            </Stack>
          </form>
        </Disclosure>
      )}
    </DebtorPage>
  );
}
