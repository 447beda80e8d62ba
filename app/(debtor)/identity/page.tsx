import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ErrorSummary } from "@/components/form/error-summary";
import { SubmitButton } from "@/components/form/submit-button";
import { PageHeading } from "@/components/ui/page-heading";
import { Stack } from "@/components/ui/stack";
import { currentTime } from "@/lib/services/clock/current-time";
import { getIdentityPage } from "@/lib/services/identity/get-identity-page";
import { DebtorPage } from "../debtor-page";
import { confirm } from "./actions";
import { FactorField } from "./factor-field";
import { IdentityLocked } from "./identity-locked";
import { identityProblems } from "./identity-problems";

/** Proof that the person is who the message was for. Before this, nothing of the debt. */
export default async function IdentityPage() {
  const page = await getIdentityPage(currentTime());
  if (page.kind === "none") redirect("/session-ended");
  if (page.kind === "identified") redirect("/account");
  if (page.kind === "locked") return <IdentityLocked creditor={page.creditor} />;

  const t = await getTranslations("identity");
  const problems = await identityProblems(page.draft, page.factors);
  return (
    <DebtorPage step="identity">
      <ErrorSummary title={t("errorTitle")} problems={problems} />
      <PageHeading title={t("title")} lead={t("lead")} />
      <form action={confirm} noValidate>
        <Stack>
          {page.factors.map((factor) => (
            <FactorField
              key={factor}
              factor={factor}
              values={page.draft.values}
              problems={problems}
            />
          ))}
          <SubmitButton pendingLabel={t("pending")}>{t("continue")}</SubmitButton>
          <p>{t("promise", { count: page.attemptsMax })}</p>
        </Stack>
      </form>
    </DebtorPage>
  );
}
