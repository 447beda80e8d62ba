import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/form/error-summary";
import { Button } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { Stack } from "@/components/ui/stack";
import type { ChangeForm } from "@/lib/services/change/get-change-form";
import { InstalmentRows } from "./instalment-rows";
import { RefusedWish } from "./refused-wish";
import { useLead } from "./use-lead";
import { WishFields } from "./wish-fields";

/** The question that a change asks; where there is nothing to ask, why, and what to do instead. */
export function WishForm({ page }: { page: ChangeForm }) {
  const t = useTranslations("change");
  const lead = useLead(page);
  const { change, refusal } = page;
  const heading = <PageHeading title={t(`kinds.${change}.title`)} lead={refusal ? null : lead} />;
  if (refusal !== null) {
    return (
      <>
        {heading}
        <RefusedWish code={refusal} page={page} />
      </>
    );
  }
  const outside = page.errors[""];
  const isPicking = change === "skip" || (change === "move" && page.days.length === 0);
  return (
    <>
      {heading}
      {outside && <RefusedWish code={outside} page={page} />}
      {isPicking ? <InstalmentRows page={page} /> : <QueryForm page={page} />}
    </>
  );
}

function QueryForm({ page }: { page: ChangeForm }) {
  const t = useTranslations("change");
  const problems = Object.entries(page.errors)
    .filter(([name]) => name !== "")
    .map(([name, code]) => ({ name, message: t(`errors.${code}` as Parameters<typeof t>[0]) }));
  return (
    <form method="get" action={`/my-plan/change/${page.change}`} noValidate>
      <Stack>
        <ErrorSummary title={t("errorTitle")} problems={problems} />
        <input type="hidden" name="asked" value="1" />
        <WishFields page={page} />
        <Button>{t("see")}</Button>
      </Stack>
    </form>
  );
}
